import { LEX } from '../../lexicon/index.js';

const SOMETHING_ELSE =
  LEX.place | LEX.organization | LEX.orgWord | LEX.orgNoun | LEX.demonym | LEX.calendar | LEX.title | LEX.common;

/** Tells whether token `i` is a first name that is nothing else, as the lexicons know it. */
export function isGiven(bits: Int32Array, i: number): boolean {
  return (bits[i]! & LEX.first) !== 0 && (bits[i]! & SOMETHING_ELSE) === 0;
}
