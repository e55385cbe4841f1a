import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { asType, over, type NameSpan } from './nameSpan.js';

const BELONGS: ReadonlySet<string> = new Set(['of', 'from', 'at']);
const NOT_GIVEN = LEX.place | LEX.organization | LEX.orgWord | LEX.orgNoun | LEX.demonym | LEX.title | LEX.common;
const NOT_FAMILY = LEX.place | LEX.organization | LEX.orgWord | LEX.orgSuffix | LEX.orgNoun | LEX.placeWord;

/** Parts a person from the body it belongs to, which the tagger took for one name ("Ann Lind of Harbour Press"). */
export function partAffiliations(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  return names.flatMap((name) => {
    const { from, to, type } = name;
    const link = from + 2;
    if (type === 'person' || to - link < 2 || !BELONGS.has(tokens.lexeme[link]!.lower)) return [name];
    const [first, family] = [bits[from]!, bits[from + 1]!];
    const person = (first & LEX.first) !== 0 && (first & NOT_GIVEN) === 0 && (family & NOT_FAMILY) === 0;
    if (!person || !tokens.lexeme[from + 1]!.capital || !tokens.lexeme[link + 1]!.capital) return [name];
    return [over(asType(name, 'person'), name.from, link, name.titleFrom), over(name, link + 1, name.to)];
  });
}
