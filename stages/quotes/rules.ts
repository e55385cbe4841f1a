import { POS, type Pos } from '../language/pos.js';
import type { Tokens } from '../language/tokens.js';
import type { QuotedSpan } from '../marks/quotedSpans.js';
import type { Found, Range } from './found.js';
import { stemOf } from './stem.js';

const code = (name: (typeof POS)[number]): Pos => POS.indexOf(name);
const [VERB, AUX, ADV, ADP] = [code('VERB'), code('AUX'), code('ADV'), code('ADP')];
const HEADS = new Set([code('NOUN'), code('PROPN'), code('PRON')]);
const NOMINAL = new Set([...HEADS, code('DET'), code('ADJ'), code('NUM')]);
const SAYING = new Set(
  (
    'say tell add ask announce argue believe claim comment confirm declare deny disclose explain insist joke note observe reply report ' +
    'respond reveal remark stress suggest warn write tweet think acknowledge admit allege assert conclude complain contend continue ' +
    'estimate exclaim concede emphasize mention predict promise quip recall reiterate shout state testify urge vow whisper accuse'
  )
    .split(' ')
    .map(stemOf),
);

/** Attributions by rule: saying verbs with the quoted spans of their sentence, or the clause after them; then what quoted speech is left. */
export function findByRules(tokens: Tokens, marks: readonly QuotedSpan[]): Found[] {
  const owner = ownersOf(tokens, marks);
  const speech = speechOf(tokens, owner, marks);
  const taken = new Set<number>();
  const found: Found[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (owner[i] !== -1 || !isSaying(tokens, i)) continue;
    const source = sourceOf(tokens, i, owner);
    if (!source) continue;
    const quoted = quotedBy(tokens, i, owner).filter((m) => !taken.has(m));
    const cue: Range = [tokens.start[i]!, tokens.end[i]!];
    if (quoted.some((m) => speech[m])) {
      const content = quoted.map((m): Range => [marks[m]!.start, marks[m]!.end]);
      for (const m of quoted) taken.add(m);
      found.push({ content, cue, source, score: 0.8 });
      continue;
    }
    const clause = clauseAfter(tokens, i);
    if (clause) found.push({ content: [clause], cue, source, score: 0.6 });
  }
  marks.forEach((m, n) => {
    if (speech[n] && !taken.has(n)) found.push({ content: [[m.start, m.end]], cue: null, source: null, score: 0.5 });
  });
  return found;
}

function isSaying(tokens: Tokens, i: number): boolean {
  return tokens.pos[i] === VERB && SAYING.has(stemOf(tokens.lexeme[i]!.lower));
}

/** For every token the quoted span it stands in, or -1. */
function ownersOf(tokens: Tokens, marks: readonly QuotedSpan[]): Int32Array {
  const owner = new Int32Array(tokens.count).fill(-1);
  let i = 0;
  marks.forEach((m, n) => {
    while (i < tokens.count && tokens.start[i]! < m.start) i++;
    for (; i < tokens.count && tokens.start[i]! < m.end; i++) owner[i] = n;
  });
  return owner;
}

/** Speech has its own stop or comma inside the marks, or is long; a few words in the run of a sentence are a term or a title. */
function speechOf(tokens: Tokens, owner: Int32Array, marks: readonly QuotedSpan[]): boolean[] {
  const words = new Int32Array(marks.length);
  const first = new Int32Array(marks.length).fill(-1);
  const last = new Int32Array(marks.length);
  owner.forEach((m, i) => {
    if (m < 0) return;
    if (first[m] === -1) first[m] = i;
    last[m] = i;
    if (tokens.lexeme[i]!.word) words[m]!++;
  });
  return marks.map((_, m) => {
    const stop = /^[,.?!…]$/.test(tokens.lexeme[last[m]! - 1]?.form ?? '');
    return words[m]! >= 7 || (stop && words[m]! >= 2 && tokens.lexeme[first[m]! + 1]!.capital);
  });
}

/** Quoted spans before the cue, and after it up to the next cue, in its paragraph. */
function quotedBy(tokens: Tokens, cue: number, owner: Int32Array): number[] {
  const from = tokens.paragraphStart[tokens.paragraph[cue]!]!;
  const to = tokens.paragraphStart[tokens.paragraph[cue]! + 1]!;
  const out: number[] = [];
  for (let i = cue - 1; i >= from && cue - i < 16; i--) {
    if (owner[i] === -1) continue;
    out.push(owner[i]!);
    break;
  }
  for (let i = cue + 1, words = 0; i < to && words < 25; i++) {
    if (owner[i] !== -1) {
      if (out.at(-1) !== owner[i]) out.push(owner[i]!);
    } else if (isSaying(tokens, i)) break;
    else words++;
  }
  return out;
}

/** The noun phrase before the cue, or the one after it. */
function sourceOf(tokens: Tokens, cue: number, owner: Int32Array): Range | null {
  const from = tokens.sentenceStart[tokens.sentence[cue]!]!;
  let end = cue;
  while (end > from && (tokens.pos[end - 1] === AUX || tokens.pos[end - 1] === ADV)) end--;
  let start = end;
  while (start > from && owner[start - 1] === -1 && isNominal(tokens, start - 1)) start--;
  if (hasHead(tokens, start, end)) return [tokens.start[start]!, tokens.end[end - 1]!];
  const to = tokens.sentenceStart[tokens.sentence[cue]! + 1]!;
  start = end = cue + 1;
  while (end < to && owner[end] === -1 && isNominal(tokens, end)) end++;
  return hasHead(tokens, start, end) ? [tokens.start[start]!, tokens.end[end - 1]!] : null;
}

function isNominal(tokens: Tokens, i: number): boolean {
  const { lower } = tokens.lexeme[i]!;
  return (
    NOMINAL.has(tokens.pos[i]!) || (tokens.pos[i] === ADP && (lower === 'of' || lower === 'for')) || lower === "'s"
  );
}

function hasHead(tokens: Tokens, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (HEADS.has(tokens.pos[i]!)) return true;
  return false;
}

/** What follows the cue up to its sentence's end. */
function clauseAfter(tokens: Tokens, cue: number): Range | null {
  let end = tokens.sentenceStart[tokens.sentence[cue]! + 1]!;
  while (end > cue && !tokens.lexeme[end - 1]!.word) end--;
  if (end - cue < 4 || !tokens.lexeme[cue + 1]!.word) return null;
  return [tokens.start[cue + 1]!, tokens.end[end - 1]!];
}
