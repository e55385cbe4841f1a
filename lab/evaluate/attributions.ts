import type { AttributeRecord, Attribution } from '../../stages/records/index.js';
import type { GoldAttributions } from './gold.js';
import { byKey, goldKey } from './jsonl.js';
import { match, overlap, percent, prf } from './measures.js';
import type { Report, Row } from './report.js';

type Range = readonly [number, number];
type Part = 'content' | 'source' | 'cue';
type Side = { readonly kind: string; readonly score: number } & Readonly<Record<Part, ReadonlySet<number>>>;

interface Tally {
  tp: number;
  fp: number;
  fn: number;
  source: number;
}
type Tallies = Record<string, Tally>;

const ROWS = ['all', 'direct', 'mixed', 'indirect', 'exact content', 'exact source', 'exact cue'];
const PARTS: readonly Part[] = ['content', 'source', 'cue'];
const MISSED = 80;

/**
 * Attribution relations against hand annotation. Found: the content shares at least half of its words with a gold content, one to
 * one. `sourceAccuracy`: of those, the source shares a word with the gold source, or neither has one. `joint`: both. Exact rows ask
 * for word-for-word equal spans. Kind: the content opens with a double mark (direct), has one inside (mixed), has none (indirect).
 */
export function evaluateAttributions(records: readonly AttributeRecord[], gold: readonly GoldAttributions[]): Report {
  const predicted = byKey(records);
  const tallies: Tallies = {};
  const errors: string[] = [];
  let missing = 0;
  for (const document of gold) {
    const record = predicted.get(goldKey(document));
    if (!record) missing++;
    scoreDocument(document, record?.attributions ?? [], tallies, errors);
  }
  const rows: Record<string, Row> = {};
  for (const name of ROWS) if (tallies[name]) rows[name] = rowOf(name, tallies[name]);
  if (missing) rows['missing'] = { documents: missing };
  return { rows, errors };
}

/** Found and joint figures of the attributions whose `score` is at least 0, 0.1, … 0.9. */
export function minScoreCurve(
  records: readonly AttributeRecord[],
  gold: readonly GoldAttributions[],
): Record<string, Row> {
  const predicted = byKey(records);
  const rows: Record<string, Row> = {};
  for (let step = 0; step < 10; step++) {
    const tallies: Tallies = {};
    for (const document of gold) {
      const all = predicted.get(goldKey(document))?.attributions ?? [];
      scoreDocument(
        document,
        all.filter((a) => a.score >= step / 10),
        tallies,
      );
    }
    const t = tallies['all'] ?? { tp: 0, fp: 0, fn: 0, source: 0 };
    const joint = prf(t.source, t.tp + t.fp - t.source, t.tp + t.fn - t.source);
    rows[(step / 10).toFixed(1)] = {
      kept: t.tp + t.fp,
      ...prf(t.tp, t.fp, t.fn),
      jointP: joint.P,
      jointR: joint.R,
      joint: joint.F1,
    };
  }
  return rows;
}

function scoreDocument(
  document: GoldAttributions,
  attributions: readonly Attribution[],
  tallies: Tallies,
  errors: string[] = [],
): void {
  const { text } = document;
  const gold = document.attributions
    .map((a) => side(text, a.content, a.source ?? [], a.cue ?? [], 1))
    .filter((a) => a.content.size);
  const mine = attributions
    .map((a) => side(text, a.content.map(rangeOf), ranges(a.source), ranges(a.cue), a.score))
    .filter((a) => a.content.size);
  const found = match(gold, mine, share, 0.5);
  const used = new Set(found.values());
  const error = (what: string, x: Side): void => {
    errors.push(`${goldKey(document)} ${what} ${x.kind} ${excerpt(text, x.content)}`);
  };
  gold.forEach((x, i) => {
    const y = found.has(i) ? mine[found.get(i)!] : undefined;
    const sourceRight = y !== undefined && sameSource(x, y);
    if (!y) error('MISSED', x);
    else if (!sourceRight) error(`SOURCE [want ${excerpt(text, x.source)}; got ${excerpt(text, y.source)}]`, x);
    for (const row of ['all', x.kind]) {
      count(tallies, row, y ? 'tp' : 'fn', 1);
      if (sourceRight) count(tallies, row, 'source', 1);
    }
  });
  mine.forEach((y, j) => {
    if (used.has(j)) return;
    error('EXTRA', y);
    for (const row of ['all', y.kind]) count(tallies, row, 'fp', 1);
  });
  countExact(gold, mine, tallies);
}

function countExact(gold: readonly Side[], mine: readonly Side[], tallies: Tallies): void {
  for (const part of PARTS) {
    const keys = (list: readonly Side[]): Set<string> =>
      new Set(list.map((a) => [...a[part]].toSorted((p, q) => p - q).join()).filter(Boolean));
    const a = keys(gold);
    const b = keys(mine);
    const n = overlap(a, b);
    count(tallies, `exact ${part}`, 'tp', n);
    count(tallies, `exact ${part}`, 'fn', a.size - n);
    count(tallies, `exact ${part}`, 'fp', b.size - n);
  }
}

function rowOf(name: string, t: Tally): Row {
  const row = { gold: t.tp + t.fn, ...prf(t.tp, t.fp, t.fn) };
  if (name.startsWith('exact')) return row;
  const joint = prf(t.source, t.tp + t.fp - t.source, t.tp + t.fn - t.source).F1;
  return { ...row, sourceAccuracy: percent(t.source / (t.tp || 1)), joint };
}

function count(tallies: Tallies, row: string, what: keyof Tally, n: number): void {
  (tallies[row] ??= { tp: 0, fp: 0, fn: 0, source: 0 })[what] += n;
}

const rangeOf = (span: { readonly start: number; readonly end: number }): Range => [span.start, span.end];
const ranges = (span: { readonly start: number; readonly end: number } | null): Range[] =>
  span ? [rangeOf(span)] : [];

function side(
  text: string,
  content: readonly Range[],
  source: readonly Range[],
  cue: readonly Range[],
  score: number,
): Side {
  return {
    kind: kindOf(text, content),
    score,
    content: wordStarts(text, content),
    source: wordStarts(text, source),
    cue: wordStarts(text, cue),
  };
}

function kindOf(text: string, content: readonly Range[]): string {
  const all = content
    .map(([start, end]) => text.slice(start, end))
    .join(' ')
    .trim();
  if (!/["“”]/.test(all)) return 'indirect';
  return /^["“”]/.test(all) ? 'direct' : 'mixed';
}

function wordStarts(text: string, spans: readonly Range[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const [start, end] of spans)
    for (const found of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) out.add(start + found.index);
  return out;
}

function share(x: Side, y: Side): number {
  const n = overlap(x.content, y.content);
  return n / (x.content.size + y.content.size - n);
}

const sameSource = (x: Side, y: Side): boolean =>
  (x.source.size === 0 && y.source.size === 0) || overlap(x.source, y.source) > 0;

function excerpt(text: string, starts: ReadonlySet<number>): string {
  if (!starts.size) return '-';
  const list = [...starts];
  const start = Math.min(...list);
  const end = Math.max(...list);
  const last = /^[\p{L}\p{N}]+/u.exec(text.slice(end, end + 60))?.[0].length ?? 0;
  const all = text.slice(start, end + last).replace(/\s+/g, ' ');
  return all.length > MISSED ? `${all.slice(0, MISSED)}…` : all;
}
