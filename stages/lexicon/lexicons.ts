import { tokenize } from '../language/tokenize.js';

/** A phrase of two or more words, lower case, with its classes. */
export interface Phrase {
  readonly words: readonly string[];
  readonly bits: number;
}

/** All lexicons as one table of words and one of phrases, keyed by their first word. Keys are lower case, apostrophes straight. */
export interface Lexicons {
  /** Classes of a single word (0 = unknown). */
  readonly bits: (lower: string) => number;
  /** Phrases that begin with the word, longest first. */
  readonly phrases: (lower: string) => readonly Phrase[];
}

/** Collects entries; the last word on a class of an entry wins over what was added before. */
export interface LexiconBuilder {
  readonly add: (entry: string, bits: number) => void;
  /** Takes classes away from an entry. */
  readonly drop: (entry: string, bits: number) => void;
  readonly build: () => Lexicons;
}

const NONE: readonly Phrase[] = [];
const PLAIN = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

/** Words of an entry as the documents' tokenizer cuts them, lower case. */
export function entryWords(entry: string): string[] {
  const bounds = tokenize(entry);
  return Array.from({ length: bounds.length / 2 }, (_, k) =>
    entry
      .slice(bounds[2 * k]!, bounds[2 * k + 1]!)
      .replace(/[’‘ʼ]/g, "'")
      .toLowerCase(),
  );
}

/** An empty builder. */
export function lexiconBuilder(): LexiconBuilder {
  const words = new Map<string, number>();
  const phrases = new Map<string, number>();
  const change = (entry: string, how: (before: number) => number): void => {
    // Plain words are cut at their spaces as the tokenizer would: most entries, and a start is to be quick.
    const key = PLAIN.test(entry) ? entry.toLowerCase() : entryWords(entry).join(' ');
    const table = key.includes(' ') ? phrases : words;
    if (key !== '') table.set(key, how(table.get(key) ?? 0));
  };
  return {
    add: (entry, bits) => change(entry, (before) => before | bits),
    drop: (entry, bits) => change(entry, (before) => before & ~bits),
    build: () => freeze(words, phrases),
  };
}

function freeze(words: ReadonlyMap<string, number>, entries: ReadonlyMap<string, number>): Lexicons {
  const byFirst = new Map<string, Phrase[]>();
  for (const [key, bits] of entries) {
    const parts = key.split(' ');
    const list = byFirst.get(parts[0]!);
    if (list) list.push({ words: parts, bits });
    else byFirst.set(parts[0]!, [{ words: parts, bits }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { bits: (lower) => words.get(lower) ?? 0, phrases: (lower) => byFirst.get(lower) ?? NONE };
}
