import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import type { NameSpan } from './nameSpan.js';

/** Words of a name that is no person's. */
export const NO_PERSON =
  LEX.orgWord | LEX.orgSuffix | LEX.organization | LEX.place | LEX.placeWord | LEX.teamWord | LEX.demonym;
/** Nouns for persons that companies are called by as well. */
const FIRMS_TOO = new Set(
  'backer builder client competitor customer developer distributor employer host insurer investor landlord lender maker manufacturer operator organiser organizer owner partner producer promoter provider publisher rival seller sponsor supplier tenant'.split(
    ' ',
  ),
);

/** A name between commas behind a word for one person is that person's, whatever the tagger took it for ("His solicitor, Honor Vale,"). */
export function byApposition(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  return names.map((name) => (name.type !== 'person' && isIntroduced(tokens, bits, name) ? asPerson(name) : name));
}

const asPerson = (name: NameSpan): NameSpan => ({ ...name, type: 'person' });

function isIntroduced(tokens: Tokens, bits: Int32Array, { from, to }: NameSpan): boolean {
  if (from < 2 || to >= tokens.count || to - from < 2 || to - from > 3) return false;
  if (tokens.sentence[from - 2] !== tokens.sentence[to]) return false;
  if (tokens.lexeme[from - 1]!.form !== ',' || tokens.lexeme[to]!.form !== ',') return false;
  const { lower } = tokens.lexeme[from - 2]!;
  const noun = bits[from - 2]!;
  if ((noun & LEX.personNoun) === 0 || (noun & LEX.orgNoun) !== 0 || FIRMS_TOO.has(lower)) return false;
  for (let i = from; i < to; i++) if ((bits[i]! & NO_PERSON) !== 0 || !tokens.lexeme[i]!.capital) return false;
  return true;
}
