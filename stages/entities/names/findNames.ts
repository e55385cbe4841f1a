import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { partAffiliations } from './affiliations.js';
import { agree } from './agree.js';
import { apposedNames } from './apposedNames.js';
import { byApposition } from './byApposition.js';
import { byBody } from './byBody.js';
import { byRelative } from './byRelative.js';
import { byTitle } from './byTitle.js';
import { isBrandShape } from './brandShape.js';
import { courtesyNames } from './courtesy.js';
import { extendNames } from './extend.js';
import { firmNames } from './firmNames.js';
import { trimHeadlines } from './headlines.js';
import { isGiven } from './isGiven.js';
import { isNative } from './isNative.js';
import { isSaid } from './isSaid.js';
import { joinNames } from './joinNames.js';
import { asType, over, type NameSpan } from './nameSpan.js';
import { suffixAt } from './suffixAt.js';
import { isBegin, NAME_TYPES, typeOfLabel } from '../tagger/labels.js';
import { listLines } from '../tagger/lines.js';
import type { NameModel } from '../tagger/nameModel.js';
import { tagNames } from '../tagger/tag.js';
import { viewOf } from '../tagger/view.js';
import { trimLeads, trimTails } from './trimEnds.js';
import { wholeBodies } from './wholeBodies.js';

const [ADJ, NOUN, PROPN] = [1, 8, 12];
const ROLE = LEX.title | LEX.personNoun | LEX.orgNoun | LEX.orgWord | LEX.demonym;
/** ADP, ADV, AUX, CCONJ, PRON, SCONJ, VERB */
const OPENING: ReadonlySet<number> = new Set([2, 3, 4, 5, 11, 14, 16]);
const LONGEST_ROLE = 6;
/** What stands before a name and is no part of it: a stance to it ("pro-Lind", "ex-Labour"), and a year ("the 2007 Harbour Falcons"). */
const BEFORE_NAME = /^(?:(?:anti|ex|non|post|pre|pro)-|(?:19|20)\d\d$)/;

type Repair = (tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]) => readonly NameSpan[];

/** What is put right name by name before a document's names are made to agree, each step on what the one before left. */
const REPAIRS: readonly Repair[] = [
  partAffiliations,
  byTitle,
  wholeBodies,
  byApposition,
  apposedNames,
  byRelative,
  byBody,
  courtesyNames,
  joinNames,
  trimLeads,
  trimTails,
];

/** The names of a document in text order, none overlapping, of one type a spelling. */
export function findNames(tokens: Tokens, bits: Int32Array, model: NameModel): NameSpan[] {
  const labels = tagNames(viewOf(tokens, bits), model);
  const spans: NameSpan[] = [];
  for (let i = 0; i < tokens.count;) {
    const label = labels[i]!;
    let to = i + 1;
    if (label !== 0) while (to < tokens.count && labels[to] === label + (isBegin(label) ? 1 : 0)) to++;
    if (label !== 0) {
      const name = spanOf(tokens, bits, i, to, NAME_TYPES[typeOfLabel(label)]!);
      if (name) spans.push(name);
    }
    i = to;
  }
  const repaired = REPAIRS.reduce<readonly NameSpan[]>((names, repair) => repair(tokens, bits, names), spans);
  const lists = listLines(tokens);
  const agreed = agree(tokens, bits, trimHeadlines(tokens, bits, repaired, lists), lists).map((name) =>
    asBody(tokens, bits, asPerson(tokens, bits, name)),
  );
  // Twice: a full name made whole the first time tells whose the lone family names are.
  return firmNames(tokens, bits, extendNames(tokens, bits, extendNames(tokens, bits, agreed)))
    .filter(
      (name) =>
        name.type !== 'other' &&
        !isDate(bits, name) &&
        !isOffice(tokens, bits, name) &&
        !isPart(tokens, bits, name) &&
        !(name.to - name.from === 1 && isNative(tokens, bits, name.from)),
    )
    .map((name) => withTitle(tokens, bits, name));
}

/** A day or month by itself. */
function isDate(bits: Int32Array, { from, to }: NameSpan): boolean {
  return to - from === 1 && (bits[from]! & LEX.calendar) !== 0 && (bits[from]! & (LEX.first | LEX.family)) === 0;
}

/** The first word of what the lexicons know as one body, the rest of it written small ("City hall"): no name. */
function isPart(tokens: Tokens, bits: Int32Array, { from, to, type }: NameSpan): boolean {
  if (type !== 'organization' || to - from > 1 || to >= tokens.count || tokens.sentence[to] !== tokens.sentence[from])
    return false;
  const { form, lower, word } = tokens.lexeme[to]!;
  return word && form === lower && !tokens.lexeme[from]!.allCaps && (bits[from]! & bits[to]! & LEX.organization) !== 0;
}

/** An office by itself ("Chief Financial Officer", "Professor of Management"), which names nobody. */
function isOffice(tokens: Tokens, bits: Int32Array, { from, to, type }: NameSpan): boolean {
  if (type !== 'organization') return false;
  const title = (i: number): boolean => (bits[i]! & LEX.title) !== 0;
  if (to - from > 2 && title(from) && tokens.lexeme[from + 1]!.lower === 'of') return true;
  for (let i = from; i < to; i++) if (!title(i)) return false;
  return true;
}

const NOT_FAMILY =
  LEX.place |
  LEX.organization |
  LEX.orgWord |
  LEX.orgNoun |
  LEX.demonym |
  LEX.calendar |
  LEX.title |
  LEX.personNoun |
  LEX.groupNoun |
  LEX.locationNoun;

function asPerson(tokens: Tokens, bits: Int32Array, name: NameSpan): NameSpan {
  return isFirstAndFamily(tokens, bits, name) ? asType(name, 'person') : name;
}

/**
 * A lone word that no lexicon knows as a person's name and that is written as brands are is an organisation, and so are words that end
 * as the names of companies do and do not begin as a person's.
 */
function asBody(tokens: Tokens, bits: Int32Array, name: NameSpan): NameSpan {
  const { type, from, to } = name;
  if (type !== 'person' || bits[from]! & LEX.first) return name;
  const brand =
    to - from === 1
      ? (bits[from]! & LEX.family) === 0 && isBrandShape(tokens.lexeme[from]!.form)
      : (bits[to - 1]! & (LEX.orgWord | LEX.orgSuffix)) !== 0 && (bits[to - 1]! & (LEX.first | LEX.family)) === 0;
  return brand ? asType(name, 'organization') : name;
}

/**
 * Two words, a first name that is nothing else and a word no lexicon knows as a place's or an organisation's: a person. An acronym before
 * a word in small letters is no first name ("ADA Research").
 */
function isFirstAndFamily(tokens: Tokens, bits: Int32Array, { from, to, type }: NameSpan): boolean {
  if (type === 'person' || to - from !== 2) return false;
  if (tokens.lexeme[from]!.allCaps && !tokens.lexeme[from + 1]!.allCaps) return false;
  const family = bits[from + 1]!;
  // King, Bishop, Judge: family names that are titles too.
  const foreign = NOT_FAMILY & (family & LEX.family ? ~LEX.title : ~0);
  return isGiven(bits, from) && (family & foreign) === 0;
}

/** A tagged stretch with signs at its ends and titles before a person taken off. */
function spanOf(
  tokens: Tokens,
  bits: Int32Array,
  begin: number,
  end: number,
  type: NameSpan['type'],
): NameSpan | undefined {
  let [from, to] = [begin, end];
  const sign = (i: number): boolean => !tokens.lexeme[i]!.word || tokens.lexeme[i]!.lower === "'s";
  while (to > from && sign(to - 1)) to--;
  if (type === 'person') while (to - from > 2 && suffixAt(tokens, bits, to - 1) === 'honour') to--;
  while (from < to && sign(from)) from++;
  if (to - from > 1 && (opensSentence(tokens, bits, from) || (type === 'person' && isSaid(tokens, from)))) from++;
  while (to - from > 1 && BEFORE_NAME.test(tokens.lexeme[from]!.form)) from++;
  if (type === 'person')
    while (to - from > 1 && bits[from]! & LEX.title && !(bits[from]! & (LEX.first | LEX.family))) from++;
  if (type === 'person') while (to - from > 1 && isLowerRole(tokens, bits, from)) from++;
  if (type === 'person') while (to - from > 2 && leads(tokens, bits, from)) from++;
  if (from >= to) return undefined;
  if (isOwnGenitive(tokens, bits, to)) return { from, to: to + 1, type: 'organization', titleFrom: from, score: 1 };
  return { from, to: withStop(tokens, to), type, titleFrom: from, score: 1 };
}

/** The "'s" at `i` belongs to the name, as the lexicons know it ("McDonald's"). */
function isOwnGenitive(tokens: Tokens, bits: Int32Array, i: number): boolean {
  return i < tokens.count && tokens.lexeme[i]!.lower === "'s" && (bits[i]! & LEX.organization) !== 0;
}

/** A role that begins with a small letter ("co-CEO Ann Lind"); particles do too, and stay ("de Vries"). */
function isLowerRole(tokens: Tokens, bits: Int32Array, i: number): boolean {
  return !tokens.lexeme[i]!.capital && !(bits[i]! & (LEX.particle | LEX.first | LEX.family));
}

/** A club, an office or a position before a person's name ("Browns DL", "Inter striker", "Prosecution Ann Lind"). */
function leads(tokens: Tokens, bits: Int32Array, i: number): boolean {
  const { form, allCaps } = tokens.lexeme[i]!;
  if (bits[i]! & (LEX.first | LEX.family)) return false;
  if (allCaps && form.length <= 3 && !form.includes('.') && !tokens.lexeme[i + 1]!.allCaps) return true;
  if (bits[i]! & (LEX.orgNoun | LEX.orgWord | LEX.common) && isGiven(bits, i + 1)) return true;
  return (bits[i]! & (LEX.teamWord | LEX.demonym)) !== 0;
}

/** A verb, preposition or the like that a sentence opens with is no part of the name behind it ("Said Lind", "As Lind"). */
function opensSentence(tokens: Tokens, bits: Int32Array, i: number): boolean {
  if (tokens.sentenceStart[tokens.sentence[i]!] !== i || (bits[i]! & (LEX.first | LEX.family | LEX.organization)) !== 0)
    return false;
  return OPENING.has(tokens.pos[i]!);
}

/** An abbreviation at the end of a name keeps its full stop where the sentence goes on after it ("Smith & Co., said"). */
function withStop(tokens: Tokens, to: number): number {
  if (to + 1 >= tokens.count || tokens.lexeme[to]!.form !== '.' || tokens.start[to] !== tokens.end[to - 1]) return to;
  const next = tokens.lexeme[to + 1]!.form;
  return tokens.paragraph[to + 1] === tokens.paragraph[to] && /^[,;)\p{Ll}]/u.test(next) ? to + 1 : to;
}

/** Finds the title or role glued before a person's name ("Russia's Foreign Minister Sergey", "ministry spokeswoman Maria"). */
function withTitle(tokens: Tokens, bits: Int32Array, name: NameSpan): NameSpan {
  if (name.type !== 'person') return name;
  const first = Math.max(tokens.sentenceStart[tokens.sentence[name.from]!]!, name.from - LONGEST_ROLE);
  if (name.from - 1 < first || !(bits[name.from - 1]! & (LEX.title | LEX.personNoun))) return name;
  let from = name.from - 1;
  while (from > first && ((bits[from - 1]! & ROLE) !== 0 || isModifier(tokens, from - 1))) from--;
  return over(name, name.from, name.to, from);
}

function isModifier(tokens: Tokens, i: number): boolean {
  const tag = tokens.pos[i]!;
  const { word, lower } = tokens.lexeme[i]!;
  return word && lower !== "'s" && (tag === ADJ || tag === NOUN || tag === PROPN);
}
