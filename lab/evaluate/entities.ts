import type { EntitiesRecord } from '../../stages/records/index.js';
import type { ConllDocument, GoldName } from './conll.js';
import { byKey } from './jsonl.js';
import { prf } from './measures.js';
import type { Report, Row } from './report.js';

const TYPES = new Set(['person', 'organization', 'location']);

/** Name mentions of people, organisations and places against a CoNLL file; a mention is right when its span and its type are. */
export function evaluateEntities(records: readonly EntitiesRecord[], gold: readonly ConllDocument[]): Report {
  const predicted = byKey(records);
  const tallies: Record<string, { tp: number; fp: number; fn: number }> = {};
  const errors: string[] = [];
  for (const document of gold) {
    const mine = namesOf(predicted.get(document.id));
    const a = new Map(document.names.map((name) => [keyOf(name), name]));
    const b = new Map(mine.filter((name) => TYPES.has(name.type)).map((name) => [keyOf(name), name]));
    for (const [key, name] of new Map([...a, ...b])) {
      const what = a.has(key) ? (b.has(key) ? 'tp' : 'fn') : 'fp';
      for (const row of ['all', name.type]) (tallies[row] ??= { tp: 0, fp: 0, fn: 0 })[what]++;
      if (what !== 'tp')
        errors.push(
          `${document.id} ${what === 'fn' ? 'MISSED' : 'EXTRA'} ${name.type} ${document.text.slice(name.start, name.end)}`,
        );
    }
  }
  const rows: Record<string, Row> = {};
  for (const [name, t] of Object.entries(tallies)) rows[name] = { gold: t.tp + t.fn, ...prf(t.tp, t.fp, t.fn) };
  return { rows, errors };
}

const keyOf = (name: GoldName): string => `${name.start}-${name.end}-${name.type}`;

function namesOf(record: EntitiesRecord | undefined): GoldName[] {
  return (record?.entities ?? []).flatMap((entity) =>
    entity.mentions
      .filter((mention) => mention.kind === 'name')
      .map((mention) => ({ start: mention.start, end: mention.end, type: entity.type })),
  );
}
