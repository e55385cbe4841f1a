import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { over, type NameSpan } from './nameSpan.js';

const MARK = /^["“”'‘’]$/;
const LONGEST_NICKNAME = 3;

/**
 * Puts persons' names with a nickname in marks together (`John "Red" Taylor`), which the tagger sees as two or three, the first perhaps
 * as no person or with what stands before it (`Board Chair John`).
 */
export function joinNames(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = [];
  for (const name of names) {
    const opening = name.type === 'person' ? nicknamed(tokens, name.from) : -1;
    const within = opening >= 0 && out.at(-1) !== undefined && out.at(-1)!.from > opening ? 1 : 0;
    const before = opening < 0 ? undefined : out.at(-1 - within);
    const joins =
      before !== undefined &&
      before.to === opening &&
      (before.type === 'person' || (bits[opening - 1]! & LEX.first) !== 0);
    if (!joins) {
      out.push(name);
      continue;
    }
    out.length -= 1 + within;
    out.push(over(name, before.type === 'person' ? before.from : opening - 1, name.to));
  }
  return out;
}

/** The opening mark of a nickname that stands right before token `from`; -1 where there is none. */
function nicknamed(tokens: Tokens, from: number): number {
  const { lexeme, sentence, start, end } = tokens;
  if (from < 3 || !MARK.test(lexeme[from - 1]!.form) || start[from] === end[from - 1]) return -1;
  for (let i = from - 3; i >= 0 && i >= from - 2 - LONGEST_NICKNAME; i--)
    if (MARK.test(lexeme[i]!.form)) return sentence[i] === sentence[from] && start[i + 1] === end[i] ? i : -1;
  return -1;
}
