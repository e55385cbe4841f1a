import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { over, type NameSpan } from './nameSpan.js';

const MARK = /^["“”'‘’]$/;

/** Puts persons' names with a nickname in marks together (`John "Red" Taylor`), which the tagger sees as two, the first perhaps as no person. */
export function joinNames(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = [];
  for (const name of names) {
    const before = out.at(-1);
    const joins =
      name.type === 'person' &&
      before !== undefined &&
      (before.type === 'person' || (bits[before.to - 1]! & LEX.first) !== 0) &&
      nicknamed(tokens, before.to, name.from);
    if (joins) out.pop();
    out.push(joins ? over(name, before.from, name.to) : name);
  }
  return out;
}

/** Between the two ends stands nothing but a nickname in marks. */
function nicknamed(tokens: Tokens, from: number, to: number): boolean {
  if (to - from < 3 || to - from > 5 || tokens.sentence[from] !== tokens.sentence[to]) return false;
  const marks = MARK.test(tokens.lexeme[from]!.form) && MARK.test(tokens.lexeme[to - 1]!.form);
  return marks && tokens.start[from + 1] === tokens.end[from];
}
