import type { LexiconFile } from './classes.js';

/** A lexicon that cannot be used: the message names the file and the line. */
export class LexiconError extends Error {}

/** One entry with the line, from 1, it stands on. */
export interface LexiconEntry {
  readonly text: string;
  readonly line: number;
}

const LONGEST = 120;
const MOST_WORDS = 12;
const PLAIN = /^[A-Za-z]{1,30}(?:[ -][A-Za-z]{1,20}){0,3}$/;
const CONTROL = /[\p{Cc}\ufffd]/u;

/**
 * Entries of a lexicon's text: one a line, white space around it and everything after `#` at its beginning or after a space ignored.
 * Throws `LexiconError` for a line that cannot be a word or phrase: control or undecodable characters, no letter or digit, too long.
 */
export function parseLexicon(text: string, file: string): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  const lines = text.replace(/^\ufeff/, '').split('\n');
  for (let i = 0; i < lines.length; i++) {
    const raw = lines[i]!.trim();
    if (PLAIN.test(raw)) {
      entries.push({ text: raw, line: i + 1 });
      continue;
    }
    if (raw === '' || raw.startsWith('#')) continue;
    const comment = raw.indexOf(' #');
    const entry = comment < 0 ? raw : raw.slice(0, comment).trim();
    const wrong = problemOf(entry);
    if (wrong)
      throw new LexiconError(`${file}:${i + 1}: ${wrong}. Expected one word or phrase a line, got ${show(raw)}`);
    entries.push({ text: entry, line: i + 1 });
  }
  return entries;
}

function problemOf(entry: string): string | undefined {
  if (entry.length > LONGEST) return `the entry is longer than ${LONGEST} characters`;
  if (CONTROL.test(entry)) return 'the entry holds a control character, or the file is not UTF-8';
  if (!/[\p{L}\p{N}]/u.test(entry)) return 'the entry holds no letter or digit';
  if (entry.split(/\s+/).length > MOST_WORDS) return `the entry has more than ${MOST_WORDS} words`;
  return undefined;
}

function show(raw: string): string {
  return JSON.stringify(raw.length > 60 ? `${raw.slice(0, 60)}…` : raw);
}

/** Pairs of classes that exclude each other inside one user's folder. */
export const CONTRADICTIONS: readonly (readonly [LexiconFile, LexiconFile])[] = [
  ['first-names-female', 'first-names-male'],
  ['titles-female', 'titles-male'],
  ['kin-female', 'kin-male'],
  ['person-nouns-female', 'person-nouns-male'],
];
