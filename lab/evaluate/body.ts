import type { SegmentRecord } from '../../stages/records/index.js';
import type { GoldBody } from './gold.js';
import { byKey, goldKey } from './jsonl.js';
import { percent } from './measures.js';
import type { Report } from './report.js';

/**
 * The article's body against gold, as the public article-extraction benchmark counts it: shingles of four words, the shares of right,
 * surplus and missing ones averaged over pages. The body is the text of the paragraphs and subheads in order. Worst pages first.
 */
export function evaluateBody(records: readonly SegmentRecord[], gold: readonly GoldBody[]): Report {
  const predicted = byKey(records);
  const sum = { right: 0, surplus: 0, missing: 0 };
  const pages: { f1: number; line: string }[] = [];
  for (const page of gold) {
    const key = goldKey(page);
    const body = typeof page.body === 'string' ? page.body : page.body.map((p) => p.text).join('\n');
    const mine = (predicted.get(key)?.paragraphs ?? []).map((p) => p.text).join('\n');
    const { right, surplus, missing } = compare(shingles(body), shingles(mine));
    const all = right + surplus + missing;
    sum.right += right / all;
    sum.surplus += surplus / all;
    sum.missing += missing / all;
    const f1 = (2 * right) / (2 * right + surplus + missing);
    pages.push({
      f1,
      line: `${key} F1 ${percent(f1)} kept too much ${surplus} lost ${missing} ${page.url ?? ''}`.trim(),
    });
  }
  const P = sum.right / (sum.right + sum.surplus);
  const R = sum.right / (sum.right + sum.missing);
  const F1 = (2 * P * R) / (P + R || 1);
  return {
    rows: { body: { pages: pages.length, P: percent(P), R: percent(R), F1: percent(F1) } },
    errors: pages
      .filter((page) => page.f1 < 1)
      .toSorted((a, b) => a.f1 - b.f1)
      .map((page) => page.line),
  };
}

type Counts = ReadonlyMap<string, number>;

function shingles(text: string, size = 4): Counts {
  const list = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, list.length - size + 1); i++) {
    const key = list.slice(i, i + size).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare(gold: Counts, mine: Counts): { right: number; surplus: number; missing: number } {
  const out = { right: 0, surplus: 0, missing: 0 };
  for (const key of new Set([...gold.keys(), ...mine.keys()])) {
    const x = gold.get(key) ?? 0;
    const y = mine.get(key) ?? 0;
    out.right += Math.min(x, y);
    out.surplus += Math.max(0, y - x);
    out.missing += Math.max(0, x - y);
  }
  return out;
}
