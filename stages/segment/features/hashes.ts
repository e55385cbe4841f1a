import { mix } from '../../model/hash.js';
import type { LineWords } from './lineWords.js';

/** Most hashes a template writes for one line. */
export const MOST_HASHES = 256;

const WORDS = 48;
const SHORT = 6;
const SHAPED = 12;

/** Hashes of the words a line is made of: single words, pairs, its first and last, the whole where it is short. Gives their number. */
export function wordHashes(lines: LineWords, i: number, out: Uint32Array): number {
  const { words, first } = lines;
  const from = first[i]!;
  const to = first[i + 1]!;
  const size = to - from;
  let n = 0;
  out[n++] = mix(1, Math.min(size, SHORT));
  if (size === 0) return n;
  const put = (k: number): void => {
    out[n++] = mix(2, words[k]!);
    if (k + 1 < to) out[n++] = mix(mix(3, words[k]!), words[k + 1]!);
  };
  const head = Math.min(to, from + WORDS);
  for (let k = from; k < head; k++) put(k);
  for (let k = Math.max(head, to - WORDS); k < to; k++) put(k);
  out[n++] = mix(4, words[from]!);
  out[n++] = mix(5, words[to - 1]!);
  out[n++] = mix(mix(6, lines.closes[i]!), lines.opens[i]!);
  if (size <= SHORT) out[n++] = mix(7, lines.form[i]!);
  if (size <= SHAPED) out[n++] = mix(mix(8, lines.shape[i]!), lines.closes[i]!);
  return n;
}

/** Hashes of the lines around a line: the wholes and edges of its neighbours, and the last short line (a heading) before it. */
export function contextHashes(lines: LineWords, headings: Int32Array, i: number, out: Uint32Array): number {
  let n = 0;
  for (const d of [-3, -2, -1, 1, 2, 3]) {
    const tag = 16 + d;
    const j = i + d;
    if (j < 0 || j >= lines.whole.length) {
      out[n++] = mix(tag, 1);
      continue;
    }
    const from = lines.first[j]!;
    const size = lines.first[j + 1]! - from;
    out[n++] = mix(mix(tag, 2), Math.min(30, size) * 32 + lines.closes[j]!);
    if (size === 0) continue;
    if (size <= SHORT) out[n++] = mix(mix(tag, 3), lines.form[j]!);
    out[n++] = mix(mix(tag, 4), lines.words[from]!);
    out[n++] = mix(mix(tag, 5), lines.words[from + size - 1]!);
    if (size <= SHAPED) out[n++] = mix(mix(tag, 7), lines.shape[j]!);
    if (Math.abs(d) === 1 && size > 1) out[n++] = mix(mix(mix(tag, 6), lines.words[from]!), lines.words[from + 1]!);
  }
  const h = headings[i]!;
  if (h >= 0) {
    const far = Math.min(4, Math.floor(Math.log2(i - h)));
    const heading = lines.form[h]!;
    out[n++] = mix(24, heading);
    out[n++] = mix(mix(25, heading), far);
    for (let k = lines.first[h]!; k < lines.first[h + 1]!; k++) out[n++] = mix(mix(26, far), lines.words[k]!);
  }
  return n;
}

/** For each line the last line before it of one to four words that does not end like a sentence, or −1. */
export function headingsBefore(lines: LineWords): Int32Array {
  const out = new Int32Array(lines.whole.length);
  let last = -1;
  for (let i = 0; i < out.length; i++) {
    out[i] = last;
    const size = lines.first[i + 1]! - lines.first[i]!;
    if (size >= 1 && size <= 4 && lines.stops[i] === 0) last = i;
  }
  return out;
}
