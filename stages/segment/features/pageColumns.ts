import { add, columnOf, put, windows, type Columns } from './columns.js';
import { bestRun, proseValue, type Run } from './mainRun.js';
import type { ThreeParts } from './threeParts.js';
import type { LineWords } from './lineWords.js';
import { sizeOf, type Page, type SubScores } from './page.js';

/** Columns that set each line against the page: the main run of prose, its indentation, its words, the likeliest title. */
export function addPageColumns(table: Columns, page: Page, subs: SubScores, parts: ThreeParts): void {
  const { words, lines, rendering } = page;
  const n = table.size;
  const formRun = bestRun(n, (i) => proseValue(page, i));
  const wordRun = bestRun(n, (i) => (1 / (1 + Math.exp(-subs.own[i]!)) - 0.5) * (2 + Math.min(60, sizeOf(words, i))));
  const before = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) before[i + 1] = before[i]! + sizeOf(words, i);
  const total = before[n]! || 1;
  addRun(table, 'part', parts, before);
  addEvidence(table, subs, parts);
  addRun(table, 'form', formRun, before);
  addRun(table, 'word', wordRun, before);
  add(table, 'place', (i) => i / n);
  add(table, 'words before', (i) => before[i]! / total);
  const margin = mainIndent(page, wordRun);
  add(table, 'off margin', (i) => lines[i]!.column - margin);
  addOverlap(table, page, wordRun);
  addLead(table, page, 'part', parts);
  addLead(table, page, 'word', wordRun);
  const all = (name: string, value: number): void => {
    add(table, name, () => value);
  };
  all('wrap', rendering.wrap > 0 ? 1 : 0);
  all('spaced', Math.round(5 * rendering.spaced));
  all('indented', Math.round(5 * rendering.indented));
  all('bulleted', Math.round(5 * rendering.bulleted));
  let known = 0;
  for (let i = 0; i < n; i++) known += subs.known[i]! * sizeOf(words, i);
  all('page known', Math.round((10 * known) / total));
}

function addRun(table: Columns, name: string, { from, to }: Run, before: Float64Array): void {
  const n = table.size;
  const total = before[n]! || 1;
  add(table, `${name} run start`, (i) => clip(i - from));
  add(table, `${name} run end`, (i) => clip(to - i));
  add(table, `${name} run words`, (i) => (before[i]! - before[from]!) / (before[to]! - before[from]! || 1));
  const share = Math.round((5 * (before[to]! - before[from]!)) / total);
  add(table, `${name} run share`, () => share);
}

/** How strongly single lines say that the article has ended above a line, or is still to begin below it. */
function addEvidence(table: Columns, subs: SubScores, parts: Run): void {
  const n = table.size;
  const ended = new Float32Array(n);
  const endedSum = new Float32Array(n);
  for (let i = 0, top = -9, sum = 0; i < n; i++) {
    ended[i] = top;
    endedSum[i] = sum;
    if (i >= parts.from) {
      top = Math.max(top, subs.after[i]!);
      sum += Math.max(0, subs.after[i]!);
    }
  }
  const pending = new Float32Array(n);
  const pendingSum = new Float32Array(n);
  for (let i = n - 1, top = -9, sum = 0; i >= 0; i--) {
    pending[i] = top;
    pendingSum[i] = sum;
    if (i < parts.to) {
      top = Math.max(top, subs.before[i]!);
      sum += Math.max(0, subs.before[i]!);
    }
  }
  put(table, 'ended', ended);
  put(table, 'ended sum', endedSum);
  put(table, 'pending', pending);
  put(table, 'pending sum', pendingSum);
  put(table, 'before', subs.before);
  put(table, 'after', subs.after);
  windows(table, 'before', subs.before, [3, 10]);
  windows(table, 'after', subs.after, [3, 10]);
}

/** Column at which most words of the run stand. */
function mainIndent({ lines, words }: Page, { from, to }: Run): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (let i = from; i < to; i++) {
    const column = lines[i]!.column;
    const count = (counts.get(column) ?? 0) + sizeOf(words, i);
    counts.set(column, count);
    if (count > (counts.get(best) ?? 0)) best = column;
  }
  return best;
}

/** Share of each line's content words that the run, the next lines and the likeliest title have too. */
function addOverlap(table: Columns, page: Page, run: Run): void {
  const { words } = page;
  const { first, content } = words;
  const counts = new Map<number, number>();
  for (let k = first[run.from]!; k < first[run.to]!; k++)
    if (content[k]) counts.set(words.words[k]!, (counts.get(words.words[k]!) ?? 0) + 1);
  const overlap = columnOf(table.size, (i) => {
    const inside = i >= run.from && i < run.to;
    return shareOf(words, i, (h) => (counts.get(h) ?? 0) > (inside ? ownCount(page, i, h) : 0));
  });
  add(table, 'overlap', (i) => overlap[i]!);
  add(table, 'overlap-1', (i) => overlap[i - 1] ?? -1);
  add(table, 'overlap+1', (i) => overlap[i + 1] ?? -1);
  for (const d of [-1, 1]) {
    add(table, `like${d}`, (i) => {
      if (i + d < 0 || i + d >= table.size) return 0;
      return shareOf(words, i, (h) => ownCount(page, i + d, h) > 0);
    });
  }
  const title = titleLine(page, run, overlap);
  const named = new Set(title < 0 ? [] : words.words.subarray(first[title]!, first[title + 1]!));
  add(table, 'title', (i) => (title < 0 ? 999 : Math.max(-99, Math.min(99, i - title))));
  add(table, 'like title', (i) => shareOf(words, i, (h) => named.has(h)));
}

const LEAD = 150;

/** Share of each line's content words that the first words of a run have: other stories share few with how this one begins. */
function addLead(table: Columns, { words }: Page, name: string, run: Run): void {
  const { first, content } = words;
  const lead = new Set<number>();
  const to = Math.min(first[run.to]!, first[run.from]! + LEAD);
  for (let k = first[run.from]!; k < to; k++) if (content[k]) lead.add(words.words[k]!);
  add(table, `${name} lead`, (i) => shareOf(words, i, (h) => lead.has(h)));
}

/** Share of line `i`'s content words that pass; only the first 60 words are asked. */
function shareOf(words: LineWords, i: number, test: (hash: number) => boolean): number {
  let all = 0;
  let passed = 0;
  const to = Math.min(words.first[i + 1]!, words.first[i]! + 60);
  for (let k = words.first[i]!; k < to; k++) {
    if (!words.content[k]) continue;
    all++;
    if (test(words.words[k]!)) passed++;
  }
  return all === 0 ? -1 : passed / all;
}

/** How often line `i` has the word; only its first 120 words are looked at. */
function ownCount({ words }: Page, i: number, hash: number): number {
  let count = 0;
  const to = Math.min(words.first[i + 1]!, words.first[i]! + 120);
  for (let k = words.first[i]!; k < to; k++) if (words.words[k] === hash) count++;
  return count;
}

const TITLE_REACH = 40;

/** The line before the run, or its first, that reads most like its title: a few words the run speaks of; −1 for none. */
function titleLine({ words, lines }: Page, run: Run, overlap: Float32Array): number {
  let best = 0;
  let title = -1;
  for (let i = Math.max(0, run.from - TITLE_REACH); i <= run.from && i < lines.length; i++) {
    const size = sizeOf(words, i);
    if (size < 3 || size > 30) continue;
    const value = overlap[i]! * Math.min(8, size) - (run.from - i) * 0.05 - (lines[i]!.bullet ? 1 : 0);
    if (value >= best) [best, title] = [value, i];
  }
  return title;
}

function clip(x: number): number {
  return Math.max(-200, Math.min(200, x));
}
