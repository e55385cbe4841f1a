import type { Tokens } from '../../language/tokens.js';
import { POS } from '../../language/pos.js';
import { isGiven } from './isGiven.js';
import { asType, over, type NameSpan } from './nameSpan.js';

const VERB = POS.indexOf('VERB');
/** Most words of a sentence before the name it is about. */
const MOST_BEFORE = 4;

/**
 * What a sentence is about and tells of as "which" is no person ("Rival Fenwick Micro, which reports next week, …"). Later in a sentence
 * "which" may tell of all that was said before. A name that begins with a first name stays.
 */
export function byRelative(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  return names.map((name) =>
    name.type === 'person' && !isGiven(bits, name.from) && isWhich(tokens, name)
      ? asType(over(name, name.from, name.to), 'organization')
      : name,
  );
}

function isWhich({ lexeme, sentence, sentenceStart, pos, count }: Tokens, { from, to }: NameSpan): boolean {
  const which = to < count && lexeme[to]!.form === ',' ? to + 1 : to;
  if (which >= count || lexeme[which]!.lower !== 'which' || sentence[which] !== sentence[from]) return false;
  const first = sentenceStart[sentence[from]!]!;
  if (from - first > MOST_BEFORE) return false;
  for (let i = first; i < from; i++) if (pos[i] === VERB) return false;
  return true;
}
