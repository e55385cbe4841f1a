import { readFileSync } from 'node:fs';
import { dataFile } from '../../dataFolder.js';
import { parseLexicon } from '../../lexicon/index.js';
import { FURNITURE, WORD_CLASSES } from './classes.js';
import { phraseTable, type Entry, type PhraseTable } from './phraseTable.js';

let loaded: PhraseTable | undefined;

/** The phrases pages are furnished with, of `data/lexicons/page`. Loaded once a thread. */
export function loadFurniture(): PhraseTable {
  return (loaded ??= phraseTable([
    ...FURNITURE.flatMap((name, c) => linesOf(name).map((line) => entryOf(line, 1 << c))),
    ...WORD_CLASSES.flatMap((name, c) =>
      linesOf(name).map((phrase): Entry => ({ phrase, anchor: 'word', bits: 1 << c })),
    ),
  ]));
}

function entryOf(line: string, bits: number): Entry {
  if (line.startsWith('^')) return { phrase: line.slice(1).trim(), anchor: 'start', bits };
  return { phrase: line, anchor: line.includes(' ') ? 'anywhere' : 'whole', bits };
}

function linesOf(name: string): string[] {
  const file = dataFile(`lexicons/page/${name}.txt`);
  return parseLexicon(readFileSync(file, 'utf8'), file).map(({ text }) => text);
}
