import { readFileSync } from 'node:fs';
import { EvaluationError } from './jsonl.js';

/** A name: half-open UTF-16 offsets into the document's text, and what it names. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}
/** Fifty sentences of a CoNLL file as one clean text, a paragraph each, words joined by single spaces. */
export interface ConllDocument {
  readonly id: string;
  readonly text: string;
  readonly names: readonly GoldName[];
}

const TYPES: Readonly<Record<string, string>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'location',
  per: 'person',
  org: 'organization',
  geo: 'location',
  gpe: 'location',
};
const TAG = /^(?:O|[BIES]-\S+)$/;
const SENTENCES = 50;
type Token = readonly [word: string, tag: string];

/** Reads a CoNLL file: a token and its tag a line (first and last column), a blank line between sentences. */
export function readConll(file: string): ConllDocument[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    throw new EvaluationError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const sentences: Token[][] = [];
  let tokens: Token[] = [];
  content.split('\n').forEach((line, n) => {
    const cells = line.trim().split(/\s+/);
    if (cells[0] === '-DOCSTART-') return;
    if (cells[0]) {
      if (!TAG.test(cells.at(-1)!) || cells.length < 2)
        throw new EvaluationError(`${file}:${n + 1}: expected a token and a tag, got "${line}".`);
      tokens.push([cells[0], cells.at(-1)!]);
    } else if (tokens.length) {
      sentences.push(tokens);
      tokens = [];
    }
  });
  if (tokens.length) sentences.push(tokens);
  if (sentences.length === 0)
    throw new EvaluationError(`${file}: expected sentences, a token and a tag a line, found none.`);
  const documents: ConllDocument[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES)
    documents.push(
      conllDocument(`conll-${String(documents.length).padStart(4, '0')}`, sentences.slice(i, i + SENTENCES)),
    );
  return documents;
}

function conllDocument(id: string, sentences: readonly (readonly Token[])[]): ConllDocument {
  let text = '';
  const names: { start: number; end: number; type: string }[] = [];
  for (const sentence of sentences) {
    let open: { start: number; end: number; type: string } | undefined;
    for (const [word, tag] of sentence) {
      const start = text.length;
      const end = start + word.length;
      text += `${word} `;
      const type = TYPES[tag.slice(2)];
      if (!type) open = undefined;
      else if (open?.type === type && tag.startsWith('I')) open.end = end;
      else names.push((open = { start, end, type }));
    }
    text = `${text.trimEnd()}\n\n`;
  }
  return { id, text, names };
}
