import { Sign } from '../language/lexeme.js';
import type { Tokens } from '../language/tokens.js';

/** Most tokens of a dateline, its dash included. */
const LONGEST = 12;

/**
 * First token behind the dateline a paragraph `[from, to)` begins with ("ELLBURG, Dunmere, March 3 (Agency) — The mayor …"), or `from`:
 * capitalized words and the day, one of them in capitals or an agency in parentheses, a dash, a new sentence. Nobody named there says what follows.
 */
export function datelineEnd({ lexeme, start, end }: Tokens, from: number, to: number): number {
  let loud = false;
  for (let i = from; i < Math.min(to - 1, from + LONGEST); i++) {
    const l = lexeme[i]!;
    if (l.sign === Sign.dash) {
      const next = lexeme[i + 1]!;
      const spaced = start[i]! > end[i - 1]! || start[i + 1]! > end[i]!;
      const isEnd = i > from && loud && spaced && (next.capital || next.sign === Sign.mark);
      return isEnd ? i + 1 : from;
    }
    if (l.sign === Sign.none && !l.capital && !isDay(l.form)) return from;
    if (l.sign === Sign.mark || l.sign === Sign.colon || l.sign === Sign.semicolon) return from;
    loud ||= (l.allCaps && l.form.length > 2) || l.sign === Sign.close;
  }
  return from;
}

/** "3", "22", "2026". */
function isDay(form: string): boolean {
  return /^\d{1,4}$/.test(form);
}
