import type { Tokens } from '../language/tokens.js';
import { LEX } from '../lexicon/index.js';
import type { NameSpan } from './nameSpan.js';

const MARK = /^["“”'‘’]$/;
const PROPN = 12;
const NO_FIRST_NAME =
  LEX.title | LEX.demonym | LEX.calendar | LEX.common | LEX.place | LEX.organization | LEX.orgWord | LEX.personNoun | LEX.orgNoun | LEX.placeWord;

/**
 * Puts persons' names together where the tagger left a part out: suffixes ("Sammy Davis Jr."), nicknames in marks
 * (`John "Red" Taylor`), and a first name it did not know before a lone family name.
 */
export function joinNames(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = [];
  for (const name of names) {
    if (name.type !== 'person') {
      out.push(name);
      continue;
    }
    const before = out.at(-1);
    let from = name.from;
    const floor = before ? before.to : 0;
    if (before?.type === 'person' && nicknamed(tokens, before.to, from)) {
      out.pop();
      from = before.from;
    } else if (name.to - from === 1 && from - 1 >= floor && firstNameAt(tokens, bits, from - 1)) from--;
    out.push({ ...name, from, titleFrom: from, to: withSuffix(tokens, bits, name.to) });
  }
  return out;
}

/** Between the two ends stands nothing but a nickname in marks. */
function nicknamed(tokens: Tokens, from: number, to: number): boolean {
  if (to - from < 3 || to - from > 5 || tokens.sentence[from] !== tokens.sentence[to]) return false;
  return MARK.test(tokens.lexeme[from]!.form) && MARK.test(tokens.lexeme[to - 1]!.form) && tokens.start[from + 1] === tokens.end[from];
}

/** An unknown capitalised word in mid-sentence, right after a lower-case word, that may be a first name. */
function firstNameAt(tokens: Tokens, bits: Int32Array, i: number): boolean {
  const x = tokens.lexeme[i]!;
  if (!x.capital || x.allCaps || x.form.length < 3 || !/^\p{L}[\p{L}'-]+$/u.test(x.form)) return false;
  if (tokens.sentence[i] !== tokens.sentence[i + 1] || i === tokens.sentenceStart[tokens.sentence[i]!]) return false;
  const before = tokens.lexeme[i - 1]!;
  if (bits[i]! & NO_FIRST_NAME && !(bits[i]! & LEX.first)) return false;
  return tokens.pos[i] === PROPN && before.form === before.lower;
}

/** "Jr." and the like after a name, with or without a comma. */
function withSuffix(tokens: Tokens, bits: Int32Array, to: number): number {
  if (to < tokens.count && bits[to]! & LEX.nameSuffix && tokens.lexeme[to]!.capital) return to + 1;
  const comma = to + 1 < tokens.count && tokens.lexeme[to]!.form === ',' && /^[JS]r\.?$/.test(tokens.lexeme[to + 1]!.form);
  return comma ? to + 2 : to;
}
