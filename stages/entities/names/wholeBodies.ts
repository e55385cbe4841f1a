import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { over, type NameSpan } from './nameSpan.js';

const LINK = new Set(['of', 'for']);
const MOST = 10;
const NAMES =
  LEX.title | LEX.first | LEX.family | LEX.place | LEX.organization | LEX.orgWord | LEX.demonym | LEX.calendar;

/**
 * Makes the names of bodies whole that go on behind a word for what they are: "Office" + "of the Inspector General", "Department of Trade"
 * + "and Industry". What the tagger named inside them is part of them. `names` are in text order, none overlapping; so is the result.
 */
export function wholeBodies(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = [];
  for (const name of names) {
    const before = out.at(-1);
    if (before && name.from < before.to) continue;
    const to = name.type === 'organization' ? endOf(tokens, bits, name) : name.to;
    const from = name.type === 'organization' ? startOf(tokens, bits, name, before?.to ?? 0) : name.from;
    out.push(to > name.to || from < name.from ? over(name, from, to) : name);
  }
  return out;
}

/** The start with the untagged word for a body that the name stands behind as what it is of ("Office of the Inspector General"). */
function startOf(tokens: Tokens, bits: Int32Array, { from }: NameSpan, floor: number): number {
  const least = Math.max(floor, tokens.sentenceStart[tokens.sentence[from]!]!);
  const of = from - (lower(tokens, from - 1, from) === 'the' ? 2 : 1);
  if (of - 1 < least || tokens.lexeme[of]!.lower !== 'of') return from;
  return (bits[of - 1]! & LEX.orgWord) !== 0 && isCapital(tokens, of - 1) ? of - 1 : from;
}

function endOf(tokens: Tokens, bits: Int32Array, { from, to }: NameSpan): number {
  const limit = Math.min(tokens.count, to + MOST, tokens.sentenceStart[tokens.sentence[from]! + 1] ?? tokens.count);
  let end = to;
  if (to - from === 1 && (bits[from]! & LEX.orgWord) !== 0 && LINK.has(lower(tokens, to, limit))) {
    let i = to + 1;
    if (lower(tokens, i, limit) === 'the') i++;
    while (i < limit && isCapital(tokens, i)) end = ++i;
  }
  return hasLink(tokens, from, end) ? listEnd(tokens, bits, end, limit) : end;
}

/** The end with what a list goes on with: ", Food and Rural Affairs", "and Budget"; plain words only, for names are others. */
function listEnd(tokens: Tokens, bits: Int32Array, end: number, limit: number): number {
  let i = end;
  let and = false;
  while (i + 1 < limit && !and) {
    const form = lower(tokens, i, limit);
    and = form === 'and' || form === '&';
    if (!and && form !== ',') return end;
    i++;
    const first = i;
    while (i < limit && isCapital(tokens, i) && (bits[i]! & NAMES) === 0) i++;
    // One word that is no word is a name of its own ("the Ministry of Health and Norvane").
    if (i === first || (i === first + 1 && (bits[first]! & LEX.common) === 0)) return end;
  }
  return and && !(i < limit && isCapital(tokens, i)) ? i : end;
}

const lower = (tokens: Tokens, i: number, limit: number): string =>
  i >= 0 && i < limit ? tokens.lexeme[i]!.lower : '';

function isCapital(tokens: Tokens, i: number): boolean {
  const { capital, word, form } = tokens.lexeme[i]!;
  return capital && word && form.length > 1;
}

function hasLink(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to - 1; i++) if (LINK.has(tokens.lexeme[i]!.lower)) return true;
  return false;
}
