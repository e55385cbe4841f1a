import { readFileSync } from 'node:fs';
import type { Draft } from '../../../stages/entities/reading/draft.js';
import { analyse } from '../../../stages/entities/analyse.js';
import { readThrough } from '../../../stages/entities/reading/readThrough.js';
import type { NameModel } from '../../../stages/entities/tagger/nameModel.js';
import type { Lexicons } from '../../../stages/lexicon/index.js';
import type { Linear } from '../../../stages/model/linear.js';
import type { Span } from '../../../stages/records/index.js';
import { rank } from '../../../stages/resolution/rank.js';
import { paragraphsOf } from '../names/documents.js';
import { best, flatten, type Sample } from './samples.js';

/** An article whose quotations were given their speakers, and the mentions that introduce them. */
export interface SpeakersText {
  readonly id: string;
  readonly body: string;
  readonly paragraphs: readonly Span[];
  /** Who the pronoun or description at `start` stands for. */
  readonly known: readonly { readonly start: number; readonly end: number; readonly speaker: string }[];
}

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly speaker?: string | null;
  readonly mention?: string;
  readonly mode?: string;
}

const FARTHEST = 120;
const PRONOUN = /\b(?:he|she|it|they)\b/giu;

/** Reads JSONL of `{id, body, quotes}`; the mention of a quote is the nearest that fits, outside all quotes. */
export function readSpeakers(file: string): SpeakersText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line) => {
      const { id, body, quotes } = JSON.parse(line) as { id: string; body: string; quotes?: GoldQuote[] };
      const known = (quotes ?? []).flatMap((q) => {
        const at = q.label === 'speech' && q.speaker ? mentionOf(body, q, quotes!) : undefined;
        return at ? [{ ...at, speaker: wordsOf(q.speaker!) }] : [];
      });
      return known.length > 0 ? [{ id, body, paragraphs: paragraphsOf(body), known }] : [];
    });
}

function mentionOf(
  body: string,
  quote: GoldQuote,
  all: readonly GoldQuote[],
): { start: number; end: number } | undefined {
  if (quote.mode !== 'pronoun' && !(quote.mode === 'nominal' && quote.mention)) return undefined;
  const pattern = quote.mention
    ? new RegExp(`\\b${quote.mention.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'giu')
    : PRONOUN;
  let found: { start: number; end: number; distance: number } | undefined;
  for (const m of body.matchAll(pattern)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (all.some((q) => start >= q.start && end <= q.end)) continue;
    const distance = end <= quote.start ? quote.start - end : 0.7 * (start - quote.end);
    if (distance <= FARTHEST && (!found || distance < found.distance)) found = { start, end, distance };
  }
  return found;
}

/** A name's words in lower case, joined by spaces. */
export function wordsOf(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The choices an article's known mentions ask for; all other mentions follow `model`. */
export function speakerSamples(
  text: SpeakersText,
  lex: Lexicons,
  names: NameModel,
  weight: number,
  model: Linear,
): Sample[] {
  const reading = analyse(text.paragraphs, lex, names);
  const { tokens } = reading;
  const nameOf = (draft: Draft | undefined): string =>
    wordsOf(!draft ? '' : text.body.slice(tokens.start[draft.best.from]!, tokens.end[draft.best.to - 1]!));
  const known = new Map(text.known.map((k) => [k.end, k.speaker]));
  const out: Sample[] = [];
  readThrough(reading, (candidates, mention, _walk, draftOf) => {
    const speaker = known.get(tokens.end[mention.to - 1]!);
    if (speaker === undefined) return best(rank(candidates, model));
    const right = candidates.of.map((who) => (who && nameOf(draftOf(who)) === speaker ? 1 : 0));
    const found = right.indexOf(1);
    if (found < 0) return best(rank(candidates, model));
    out.push({ ...flatten(candidates.features, candidates.counts), right: Uint8Array.from(right), weight });
    return found;
  });
  return out;
}
