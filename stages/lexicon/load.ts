import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { addCompromiseWords } from '../compromise/words.js';
import { dataFile } from '../dataFolder.js';
import { LEXICON_FILES, lexiconBit, type LexiconFile } from './classes.js';
import { lexiconBuilder, type LexiconBuilder, type Lexicons } from './lexicons.js';
import { CONTRADICTIONS, LexiconError, parseLexicon, type LexiconEntry } from './parse.js';

const EXPECTED = `Expected files named ${LEXICON_FILES.map((name) => `${name}.txt`).join(', ')}`;

const loaded = new Map<string, Lexicons>();

/**
 * The built-in lexicons, with those of the user's own `folder` on top: files of the same names, whose entries extend the built-in
 * ones. Where they say contrary things the folder wins over the built-in lists, and those over compromise's words. Loaded once a thread
 * and folder. Throws `LexiconError`, naming file and line.
 */
export function loadLexicons(folder?: string): Lexicons {
  const key = folder ?? '';
  const hit = loaded.get(key);
  if (hit) return hit;
  const builder = lexiconBuilder();
  addCompromiseWords(builder);
  for (const name of LEXICON_FILES) {
    const file = dataFile(`lexicons/${name}.txt`);
    if (existsSync(file)) addEntries(builder, name, parseLexicon(readText(file), file));
  }
  if (folder !== undefined) addFolder(builder, folder);
  const made = builder.build();
  loaded.set(key, made);
  return made;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new LexiconError(`${file}: the list cannot be read (${(error as Error).message})`);
  }
}

function addFolder(builder: LexiconBuilder, folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new LexiconError(
      `Expected \`lexicons\` to be a folder of word lists, got ${JSON.stringify(folder)}, which is not one`,
    );
  const entries = new Map<LexiconFile, { file: string; list: LexiconEntry[] }>();
  for (const found of readdirSync(folder).toSorted()) {
    if (!found.endsWith('.txt')) continue;
    const name = LEXICON_FILES.find((f) => `${f}.txt` === found);
    const file = path.join(folder, found);
    if (!name) throw new LexiconError(`${file}:1: unknown lexicon. ${EXPECTED}`);
    entries.set(name, { file, list: parseLexicon(readText(file), file) });
  }
  if (entries.size === 0) throw new LexiconError(`${folder}: no word list in the folder. ${EXPECTED}`);
  refuseContradictions(entries);
  for (const [name, { list }] of entries) addEntries(builder, name, list);
}

/** Adds a list's entries, which win over what was said to the contrary before. */
function addEntries(builder: LexiconBuilder, name: LexiconFile, list: readonly LexiconEntry[]): void {
  const against = CONTRADICTIONS.flatMap(([a, b]) => (a === name ? [b] : b === name ? [a] : []));
  const mask = against.reduce((sum, f) => sum | lexiconBit(f), 0);
  for (const e of list) {
    if (mask) builder.drop(e.text, mask);
    builder.add(e.text, lexiconBit(name));
  }
}

function refuseContradictions(entries: ReadonlyMap<LexiconFile, { file: string; list: LexiconEntry[] }>): void {
  for (const [a, b] of CONTRADICTIONS) {
    const first = entries.get(a);
    const second = entries.get(b);
    if (!first || !second) continue;
    const seen = new Map(first.list.map((e) => [e.text.toLowerCase(), e.line]));
    for (const e of second.list) {
      const line = seen.get(e.text.toLowerCase());
      if (line !== undefined)
        throw new LexiconError(
          `${second.file}:${e.line}: ${JSON.stringify(e.text)} contradicts ${first.file}:${line}. Keep one, or move it to a list for either`,
        );
    }
  }
}
