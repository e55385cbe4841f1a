import type { Entity } from '../../stages/records/index.js';
import type { GoldClusters } from './gold.js';
import { byKey, goldKey } from './jsonl.js';
import { percent } from './measures.js';
import type { Report, Row } from './report.js';

const CLASSES: ReadonlyMap<string, string> = new Map(
  [
    ['he', 'him', 'his', 'himself'],
    ['she', 'her', 'hers', 'herself'],
    ['it', 'its', 'itself'],
    ['they', 'them', 'their', 'theirs', 'themselves'],
  ].flatMap(([name, ...forms]) => [name!, ...forms].map((form) => [form, name!] as const)),
);

/** A document with its clusters, as a run or a model in the making gave them. */
export interface Clustered {
  readonly id: string;
  readonly entities: readonly Entity[];
}

/** Longer than any mention: one inside the span counts only where none is around it. */
const FAR = 1e6;

interface Tally {
  asked: number;
  right: number;
  unanswered: number;
}

/**
 * Right antecedents of third-person pronouns against hand-made clusters. Asked are all annotated pronouns whose cluster names or
 * describes its entity anywhere, whether or not a candidate was found for them; pronouns the gold leaves out are not. The antecedent is
 * the nearest name or description before the pronoun in the cluster the pronoun was put into, the first one behind where there is none
 * before; it is right where the annotated mention it overlaps best (the smallest around it) is of the pronoun's own cluster.
 */
export function evaluatePronouns(records: readonly Clustered[], gold: readonly GoldClusters[]): Report {
  const predicted = byKey(records);
  const tallies: Record<string, Tally> = {};
  const errors: string[] = [];
  for (const document of gold) {
    const mine = antecedentsOf(predicted.get(goldKey(document))?.entities ?? []);
    document.entities.forEach(({ mentions }, chain) => {
      if (mentions.every(([, , kind]) => kind === 'pronoun')) return;
      for (const [start, end, kind] of mentions) {
        const text = document.text.slice(start, end);
        const name = CLASSES.get(text.toLowerCase());
        if (kind !== 'pronoun' || !name) continue;
        const found = mine.get(start);
        const right = found !== undefined && chainOf(document, found) === chain;
        for (const row of ['all', name]) count((tallies[row] ??= { asked: 0, right: 0, unanswered: 0 }), found, right);
        if (right) continue;
        const around = document.text.slice(Math.max(0, start - 200), end + 40).replace(/\s+/g, ' ');
        const wanted = mentions
          .filter((m) => m[2] !== 'pronoun')
          .map((m) => document.text.slice(m[0], m[1]).slice(0, 40));
        errors.push(
          `${document.id} ${text}@${start} → ${found?.text ?? '-'}, not ${wanted.slice(0, 3).join(' / ')}: ${around}`,
        );
      }
    });
  }
  const rows: Record<string, Row> = {};
  for (const name of ['he', 'she', 'they', 'it', 'all']) {
    const t = tallies[name] ?? { asked: 0, right: 0, unanswered: 0 };
    rows[name] = { asked: t.asked, unanswered: t.unanswered, right: percent(t.right / (t.asked || 1)) };
  }
  return { rows, errors };
}

function count(tally: Tally, found: unknown, right: boolean): void {
  tally.asked++;
  if (found === undefined) tally.unanswered++;
  if (right) tally.right++;
}

/** By the offset of a pronoun, the name or description its cluster gives it. */
function antecedentsOf(entities: readonly Entity[]): ReadonlyMap<number, Entity['mentions'][number]> {
  const out = new Map<number, Entity['mentions'][number]>();
  for (const { mentions } of entities) {
    let last = mentions.find((m) => m.kind !== 'pronoun');
    for (const m of mentions) {
      if (m.kind !== 'pronoun') last = m;
      else if (last) out.set(m.start, last);
    }
  }
  return out;
}

/** The cluster the gold puts a span into: that of the smallest mention around it, else of the longest inside that ends it; -1 for none. */
function chainOf({ entities }: GoldClusters, { start, end }: { start: number; end: number }): number {
  let best = -1;
  let size = -Infinity;
  entities.forEach(({ mentions }, chain) => {
    for (const [from, to] of mentions) {
      const around = from <= start && to >= end;
      if (!around && !(from >= start && from < end && to >= end - 2)) continue;
      const fit = around ? from - to + end - start : to - from - FAR;
      if (fit <= size) continue;
      size = fit;
      best = chain;
    }
  });
  return best;
}
