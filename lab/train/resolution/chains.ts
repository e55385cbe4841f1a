import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { firstTokenAt } from '../../../stages/language/firstTokenAt.js';
import type { Tokens } from '../../../stages/language/tokens.js';
import type { Span } from '../../../stages/records/index.js';
import type { Occurrence } from '../../../stages/resolution/referent.js';
import { paragraphsOf } from '../names/documents.js';
import { TrainingDataError } from '../trainer.js';
import { jsonObject } from '../jsonObject.js';

/** A text with chains of mentions that mean the same one, for learning. */
export interface ChainedText {
  readonly id: string;
  readonly paragraphs: readonly Span[];
  /** Annotated by people; descriptions it says nothing of are then left out of the learning. */
  readonly gold: boolean;
  readonly mentions: readonly ChainMention[];
}

/** `head` is the offset of the mention's head word, where a parse gave it. */
interface ChainMention {
  readonly start: number;
  readonly end: number;
  readonly head?: number;
  readonly chain: number;
}

interface GumLine {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly mentions: readonly [number, number, string][] }[];
}

interface ParseLine {
  readonly id: string;
  readonly sentences: readonly [number, number, string, number, string][][];
  readonly coreference: readonly [number, number][][];
}

/** Texts with hand-made chains: JSONL of `{id, text, entities: [{mentions: [[start, end, kind]]}]}`. */
export function readGoldChains(file: string): ChainedText[] {
  return lines(file).map(({ value, line }) => {
    const { id, text, entities } = value as GumLine;
    if (text === undefined || !entities) throw new TrainingDataError('Expected `text` and `entities`', file, line);
    const mentions = entities.flatMap((e, chain) => e.mentions.map(([start, end]) => ({ start, end, chain })));
    return { id, paragraphs: paragraphsOf(text), gold: true, mentions };
  });
}

/** Texts with chains a program found: the articles' JSONL (`{id, text}`) and their parses (`.parse.jsonl.gz`) beside it. */
export function readSilverChains(file: string): ChainedText[] {
  const texts = new Map(
    lines(file.replace(/\.parse\.jsonl\.gz$/, '.jsonl')).map(({ value }) => [
      (value as { id: string }).id,
      (value as { text: string }).text,
    ]),
  );
  return lines(file).flatMap(({ value, line }) => {
    const { id, sentences, coreference } = value as ParseLine;
    const text = texts.get(id);
    if (text === undefined)
      throw new TrainingDataError(`Expected the text of "${id}" in the articles' file`, file, line);
    const heads = headsOf(sentences);
    const mentions = coreference.flatMap((list, chain) =>
      list.map(([start, end]) => ({ start, end, chain, head: heads(start, end) })),
    );
    return [{ id, paragraphs: paragraphsOf(text), gold: false, mentions }];
  });
}

function lines(file: string): { value: unknown; line: number }[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .flatMap((json, i) => (json.trim() ? [{ value: jsonObject(json, file, i + 1) as unknown, line: i + 1 }] : []));
}

/** Finds a span's head: its token whose own head lies outside. */
function headsOf(sentences: ParseLine['sentences']): (start: number, end: number) => number {
  const tokens = sentences.flatMap((list) => list.map((token) => ({ token, list })));
  const at = new Map(tokens.map((t, i) => [t.token[0], i]));
  return (start, end) => {
    for (let i = at.get(start) ?? tokens.length; i < tokens.length && tokens[i]!.token[0] < end; i++) {
      const { token, list } = tokens[i]!;
      const above = token[3] > 0 ? list[token[3] - 1]![0] : -1;
      if (above < start || above >= end) return token[0];
    }
    return start;
  };
}

/** Gives the chain of a mention found by the program, or -1: that of the smallest annotated mention with the same head. */
export function chainFinder(tokens: Tokens, text: ChainedText): (mention: Occurrence) => number {
  const byToken = new Map<number, ChainMention[]>();
  const sorted = text.mentions.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  for (const m of sorted) {
    let i = firstTokenAt(tokens, m.start);
    for (let n = 0; i < tokens.count && tokens.start[i]! < m.end && n < 40; i++, n++) {
      const list = byToken.get(i);
      if (list) list.push(m);
      else byToken.set(i, [m]);
    }
  }
  return (mention) => {
    const start = tokens.start[mention.from]!;
    const end = tokens.end[mention.to - 1]!;
    for (const m of byToken.get(mention.head) ?? []) if (fits(tokens, m, mention, start, end)) return m.chain;
    return -1;
  };
}

function fits(tokens: Tokens, m: ChainMention, mention: Occurrence, start: number, end: number): boolean {
  if (mention.joined) return Math.abs(m.start - start) <= 5 && m.end >= end - 2;
  if (mention.kind === 'pronoun') return m.start === start && m.end >= end && m.end <= end + 2;
  if (m.head !== undefined) return m.head >= start && m.head < end && m.end >= end - 2;
  if (m.end < end || m.start > tokens.start[mention.head]!) return false;
  if (start - m.start > 40 || m.start - start > 25) return false;
  const next = mention.to;
  return next >= tokens.count || tokens.start[next]! >= m.end || ![8, 12].includes(tokens.pos[next]!);
}
