import { readFileSync } from 'node:fs';
import { analyse } from '../../../stages/entities/analyse.js';
import type { Draft } from '../../../stages/entities/reading/draft.js';
import type { Reading } from '../../../stages/entities/reading/reading.js';
import { readThrough } from '../../../stages/entities/reading/readThrough.js';
import type { NameModel } from '../../../stages/entities/tagger/nameModel.js';
import type { Lexicons } from '../../../stages/lexicon/index.js';
import type { Linear } from '../../../stages/model/linear.js';
import type { Span } from '../../../stages/records/index.js';
import { rank } from '../../../stages/resolution/rank.js';
import type { GoldQuote } from '../../evaluate/gold.js';
import { judgeSpeaker } from '../../evaluate/speakerNames.js';
import { paragraphsOf } from '../names/documents.js';
import { best, flatten, type Sample } from './samples.js';
import { jsonObject } from '../jsonObject.js';
import { TrainingDataError } from '../trainer.js';

/** A quotation and its speaker; `mention` is what stands for the speaker beside it, where the annotation tells. */
interface SpokenQuote extends GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly mention?: string;
}

/** An article whose quotations were given their speakers. */
export interface SpeakersText {
  readonly id: string;
  readonly body: string;
  readonly paragraphs: readonly Span[];
  readonly quotes: readonly SpokenQuote[];
}

const FARTHEST = 120;
const PRONOUN = /\b(?:he|she|it|they)\b/giu;
/** How a quotation's speaker is told where this is the place to learn from. */
const MODES: ReadonlySet<string | null | undefined> = new Set(['pronoun', 'nominal']);

/** Reads JSONL of `{id, body, quotes}`, but for articles that tell nothing of pronouns and descriptions. */
export function readSpeakers(file: string): SpeakersText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (!line.trim()) return [];
      const { id, body, quotes = [] } = jsonObject<SpeakersText>(line, file, n + 1);
      if (id === undefined || body === undefined) throw new TrainingDataError('Expected `id` and `body`', file, n + 1);
      return quotes.some(teaches) ? [{ id, body, quotes, paragraphs: paragraphsOf(body) }] : [];
    });
}

const teaches = ({ label, speaker, mode }: SpokenQuote): boolean =>
  label === 'speech' && Boolean(speaker) && MODES.has(mode);

/** The quotations by the end of the pronoun or description that stands for their speaker: the nearest that fits, outside all of them. */
function byMention(text: SpeakersText, reading: Reading): Map<number, SpokenQuote> {
  const found = new Map<number, SpokenQuote>();
  for (const quote of text.quotes) {
    if (!teaches(quote)) continue;
    const spans = quote.mode === 'nominal' && !quote.mention ? speaking(reading) : written(text, quote);
    const free = spans.filter(([start, end]) => !text.quotes.some((q) => start >= q.start && end <= q.end));
    const end = nearest(free, quote);
    if (end >= 0) found.set(end, quote);
  }
  return found;
}

type Range = readonly [number, number];

/** Descriptions that stand where somebody speaks. */
function speaking({ tokens, nominals }: Reading): Range[] {
  return nominals.filter((n) => n.speaks).map((n) => [tokens.start[n.from]!, tokens.end[n.to - 1]!]);
}

/** Where the mention's words stand, or any pronoun. */
function written({ body }: SpeakersText, { mention }: SpokenQuote): Range[] {
  const words = mention?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = words ? new RegExp(`\\b${words}\\b`, 'giu') : PRONOUN;
  return [...body.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length]);
}

/** The end of the range nearest to the quote, those behind it a little nearer; -1 = none within reach. */
function nearest(ranges: readonly Range[], quote: SpokenQuote): number {
  let at = -1;
  let least = Infinity;
  for (const [start, end] of ranges) {
    const distance = end <= quote.start ? quote.start - end : 0.7 * (start - quote.end);
    if (distance > FARTHEST || distance >= least) continue;
    least = distance;
    at = end;
  }
  return at;
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
  const words = (from: number, to: number): string => text.body.slice(tokens.start[from]!, tokens.end[to - 1]!);
  const nameOf = (draft: Draft | undefined): string => (draft ? words(draft.best.from, draft.best.to) : '');
  const known = byMention(text, reading);
  const out: Sample[] = [];
  readThrough(reading, (candidates, mention, _walk, draftOf) => {
    const quote = known.get(tokens.end[mention.to - 1]!);
    if (!quote) return best(rank(candidates, model));
    const right = candidates.of.map((who) => (who && judgeSpeaker(nameOf(draftOf(who)), quote).strict ? 1 : 0));
    // A description that is the speaker's own begins somebody.
    const begins = mention.kind === 'nominal' && judgeSpeaker(words(mention.from, mention.to), quote).strict;
    if (begins && !right.includes(1)) right[right.length - 1] = 1;
    const found = right.indexOf(1);
    if (found < 0) return best(rank(candidates, model));
    out.push({ ...flatten(candidates.features, candidates.counts), right: Uint8Array.from(right), weight });
    return found;
  });
  return out;
}
