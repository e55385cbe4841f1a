import { Sign, type Lexeme } from './lexeme.js';

const CLOSES = /^(?:["”’'»)\]]|'')$/;
const OPENS = /^(?:["“‘'«„([]|''|``)$/;
const BEGINS = /^[\p{Lu}\p{N}]/u;

/**
 * Token indices at which sentences begin, for the tokens `from` to `to` (one paragraph). A sentence ends at a stop, a question or
 * exclamation mark or an ellipsis, with the closing signs glued to it, where what follows begins like a sentence.
 * `glued(i)` tells whether token `i` follows the one before without a space. The result rises strictly and begins with `from`.
 */
export function sentenceStarts(
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  glued: (i: number) => boolean,
): number[] {
  const starts: number[] = from < to ? [from] : [];
  for (let i = from; i < to - 1; i++) {
    if (lexemes[i]!.sign !== Sign.stop) continue;
    let next = i + 1;
    while (next < to && (lexemes[next]!.sign === Sign.stop || (CLOSES.test(lexemes[next]!.form) && glued(next))))
      next++;
    if (next >= to) break;
    if (!glued(next) || OPENS.test(lexemes[next]!.form)) {
      let first = next;
      while (first < to - 1 && OPENS.test(lexemes[first]!.form)) first++;
      if (BEGINS.test(lexemes[first]!.form)) starts.push(next);
    }
    i = next - 1;
  }
  return starts;
}
