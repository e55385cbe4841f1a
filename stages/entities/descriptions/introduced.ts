import type { Tokens } from '../../language/tokens.js';
import type { NameSpan } from '../names/nameSpan.js';
import { fullDescription, type Words } from './fullDescription.js';
import type { Nominal } from './nominals.js';

const CALLED = new Set(['named', 'called']);
const GIVES_NAME = new Set(['name', 'names', 'identified', 'known', 'named']);
const FARTHEST = 10;
const DET = 6;

/**
 * The name with which a description of somebody new introduces him: "a nurse named Ada Berg", "one resident, Ada Berg, said", "one man,
 * who gave his name only as Tom". `beginningAt` has the index of the name that begins at a token.
 */
export function introduced(
  words: Words,
  nominal: Nominal,
  names: readonly NameSpan[],
  beginningAt: ReadonlyMap<number, number>,
): number | undefined {
  const { tokens } = words;
  const end = fullDescription(words, nominal.from, nominal.to);
  if (CALLED.has(tokens.lexeme[end]?.lower ?? '')) return beginningAt.get(end + 1);
  if (nominal.definite) return undefined;
  return givenAs(tokens, nominal, beginningAt) ?? betweenCommas(tokens, nominal, end, names, beginningAt);
}

/** "Who asked to be identified only as Tom": the name behind the "as" of a phrase that gives it. */
function givenAs(tokens: Tokens, { to, from }: Nominal, beginningAt: ReadonlyMap<number, number>): number | undefined {
  let gives = false;
  for (let i = to; i < Math.min(tokens.count, to + FARTHEST) && tokens.sentence[i] === tokens.sentence[from]; i++) {
    const { lower } = tokens.lexeme[i]!;
    if (gives && lower === 'as') return beginningAt.get(i + 1);
    gives ||= GIVES_NAME.has(lower);
    if (beginningAt.has(i)) return undefined;
  }
  return undefined;
}

/** "One resident, Ada Berg, said", "another delegate on the slate, Ada Berg, said"; not the members of a list ("a nurse, Ada Berg, a porter and …"). */
function betweenCommas(
  tokens: Tokens,
  nominal: Nominal,
  end: number,
  names: readonly NameSpan[],
  beginningAt: ReadonlyMap<number, number>,
): number | undefined {
  const form = (i: number): string =>
    i >= 0 && i < tokens.count && tokens.sentence[i] === tokens.sentence[nominal.from] ? tokens.lexeme[i]!.lower : '';
  const comma = form(nominal.to) === ',' ? nominal.to : end;
  if (form(comma) !== ',' || form(nominal.from - 1) === ',') return undefined;
  const name = beginningAt.get(comma + 1);
  if (name === undefined) return undefined;
  const { to } = names[name]!;
  const listed = form(to + 1) === 'and' || form(to + 1) === 'or' || tokens.pos[to + 1] === DET;
  return form(to) === ',' && !listed ? name : undefined;
}
