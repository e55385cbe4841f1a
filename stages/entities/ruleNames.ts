import type { Tokens } from '../language/tokens.js';
import { LEX } from '../lexicon/index.js';
import type { EntityType } from '../records/index.js';
import type { NameSpan } from './nameSpan.js';

const JOINS = new Set([
  'of',
  'the',
  'and',
  '&',
  'for',
  'de',
  'von',
  'van',
  'der',
  'den',
  'la',
  'le',
  'bin',
  'al',
  'del',
  'di',
  'da',
]);

/** Names by rules alone: runs of capitalised words, their ends and types judged by the lexicons. */
export function ruleNames(tokens: Tokens, bits: Int32Array): NameSpan[] {
  const out: NameSpan[] = [];
  for (let i = 0; i < tokens.count;) {
    const to = runEnd(tokens, i);
    if (to === i) {
      i++;
      continue;
    }
    addRun(tokens, bits, i, to, out);
    i = to;
  }
  return withFamilyNames(tokens, out);
}

/** A lone word of unknown type that ends or begins a person's longer name in the document is that person's. */
function withFamilyNames(tokens: Tokens, names: readonly NameSpan[]): NameSpan[] {
  const known = new Set<string>();
  for (const { type, from, to } of names) {
    if (type !== 'person' || to - from < 2) continue;
    known.add(tokens.lexeme[from]!.lower).add(tokens.lexeme[to - 1]!.lower);
  }
  return names.flatMap((name) => {
    const { from, to, type } = name;
    if (type !== 'other') return [name];
    if (tokens.pos[from] === PRONOUN && to - from === 1) return [];
    return [to - from === 1 && known.has(tokens.lexeme[from]!.lower) ? { ...name, type: 'person' } : name];
  });
}

const PRONOUN = 11;

function capital(tokens: Tokens, i: number): boolean {
  const x = tokens.lexeme[i]!;
  return x.capital && x.word;
}

function runEnd(tokens: Tokens, from: number): number {
  if (!capital(tokens, from)) return from;
  const stop = tokens.sentenceStart[tokens.sentence[from]! + 1] ?? tokens.count;
  let end = from + 1;
  for (let i = end; i < stop; i++) {
    if (capital(tokens, i)) end = i + 1;
    else if (!JOINS.has(tokens.lexeme[i]!.lower) || i - end >= 2) break;
  }
  return end;
}

function addRun(tokens: Tokens, bits: Int32Array, from: number, to: number, out: NameSpan[]): void {
  const first = tokens.sentenceStart[tokens.sentence[from]!] === from;
  let start = from;
  if (first && to - start >= 1 && dropsOpening(tokens, bits, start, to)) start++;
  const titleFrom = start;
  while (start < to && (bits[start]! & (LEX.title | LEX.demonym)) !== 0) start++;
  while (start < to && !capital(tokens, start)) start++;
  if (start >= to || bits[start]! & LEX.calendar) return;
  const type = typeOf(bits, start, to, titleFrom < start && (bits[start - 1]! & LEX.title) !== 0);
  if (type) out.push({ from: start, to, type, titleFrom, score: 1 });
}

function dropsOpening(tokens: Tokens, bits: Int32Array, i: number, to: number): boolean {
  const names = LEX.first | LEX.family | LEX.place | LEX.organization | LEX.title | LEX.orgWord;
  const tag = tokens.pos[i]!;
  if (tag !== 12 && tag !== 8 && tag !== 1) return true;
  if (bits[i]! & names) return false;
  return (bits[i]! & LEX.common) !== 0 || to - i > 1;
}

function typeOf(bits: Int32Array, from: number, to: number, titled: boolean): EntityType | undefined {
  let all = 0;
  for (let i = from; i < to; i++) all |= bits[i]!;
  const last = bits[to - 1]!;
  if (titled) return 'person';
  if (last & (LEX.orgSuffix | LEX.orgWord) && to - from > 1) return 'organization';
  if (all & LEX.organization) return 'organization';
  if (bits[from]! & LEX.first && to - from > 1) return 'person';
  if (all & LEX.place) return 'location';
  if (last & LEX.placeWord) return 'location';
  if (all & LEX.orgWord) return 'organization';
  if (all & (LEX.first | LEX.family) || to - from === 2) return 'person';
  return 'other';
}
