import type { Line } from '../../../stages/segment/features/lineWords.js';
import { wordsOf } from './shingles.js';

/** Where a line of the page stands in the gold body. */
interface Match {
  readonly line: number;
  /** Place of its first word among the gold's words. */
  readonly at: number;
  readonly size: number;
}

const RUN = 4;
const CANDIDATES = 6;

/**
 * How much of each line the gold body has, 0 to 1: the share of its words in runs of four that the body has too. Of doubles (a teaser
 * with the lead's words) only the one in the body's order counts; lines under four words count where the body has them between their neighbours.
 */
export function goldLabels(text: string, lines: readonly Line[], body: string): Float32Array {
  const gold = wordsOf(body);
  const index = new Map<string, number[]>();
  for (let i = 0; i + RUN <= gold.length; i++) {
    const key = gold.slice(i, i + RUN).join(' ');
    const places = index.get(key);
    if (places) places.push(i);
    else index.set(key, [i]);
  }
  const words = lines.map((line) => wordsOf(text.slice(line.start, line.end)));
  const labels = new Float32Array(lines.length);
  const candidates: Match[] = [];
  words.forEach((said, line) => {
    labels[line] = said.length < RUN ? 0 : coverage(said, index);
    if (labels[line]! > 0.5) candidates.push(...places(said, line, index));
  });
  const chain = bestChain(candidates);
  dropDoubles(labels, chain, words, index, gold.length);
  addShortLines(labels, chain, words, gold);
  return labels;
}

function coverage(said: readonly string[], index: ReadonlyMap<string, number[]>): number {
  let covered = 0;
  let until = 0;
  for (let k = 0; k + RUN <= said.length; k++) {
    if (!index.has(said.slice(k, k + RUN).join(' '))) continue;
    covered += k + RUN - Math.max(k, until);
    until = k + RUN;
  }
  return covered / said.length;
}

function places(said: readonly string[], line: number, index: ReadonlyMap<string, number[]>): Match[] {
  for (let k = 0; k + RUN <= said.length; k++) {
    const found = index.get(said.slice(k, k + RUN).join(' '));
    if (found) return found.slice(0, CANDIDATES).map((at) => ({ line, at: at - k, size: said.length }));
  }
  return [];
}

/** The matches that follow one another in page and gold and hold most words. */
function bestChain(matches: readonly Match[]): Match[] {
  const value = new Float64Array(matches.length);
  const from = new Int32Array(matches.length).fill(-1);
  let last = -1;
  matches.forEach((match, m) => {
    for (let k = Math.max(0, m - 600); k < m; k++) {
      const before = matches[k]!;
      if (before.line < match.line && before.at + before.size * 0.5 <= match.at && value[k]! > value[m]!) {
        value[m] = value[k]!;
        from[m] = k;
      }
    }
    value[m]! += match.size;
    if (last < 0 || value[m]! > value[last]!) last = m;
  });
  const chain: Match[] = [];
  for (; last >= 0; last = from[last]!) chain.unshift(matches[last]!);
  return chain;
}

function dropDoubles(
  labels: Float32Array,
  chain: readonly Match[],
  words: readonly string[][],
  index: ReadonlyMap<string, number[]>,
  size: number,
): void {
  const taken = new Uint8Array(size);
  const chained = new Set(chain.map((match) => match.line));
  for (const { at, size: length } of chain) taken.fill(1, Math.max(0, at), at + length);
  labels.forEach((label, line) => {
    if (label === 0 || chained.has(line)) return;
    const said = words[line]!;
    let free = 0;
    for (let k = 0; k + RUN <= said.length; k++)
      if ((index.get(said.slice(k, k + RUN).join(' ')) ?? []).some((at) => !taken[at])) free++;
    if (free * 2 < said.length - RUN + 1) labels[line] = 0;
  });
}

function addShortLines(
  labels: Float32Array,
  chain: readonly Match[],
  words: readonly string[][],
  gold: readonly string[],
): void {
  let next = 0;
  let from = 0;
  words.forEach((said, line) => {
    while (next < chain.length && chain[next]!.line < line) {
      from = chain[next]!.at + chain[next]!.size;
      next++;
    }
    if (said.length >= RUN || said.length === 0) return;
    const to = Math.min(gold.length, (chain[next]?.at ?? Math.min(gold.length, from + 30)) + 1);
    for (let at = Math.max(0, from - 1); at + said.length <= to; at++) {
      if (said.every((word, k) => gold[at + k] === word)) {
        labels[line] = 1;
        from = at + said.length;
        break;
      }
    }
  });
}
