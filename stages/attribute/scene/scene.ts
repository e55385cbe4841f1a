import { tokensOf, type Tokens } from '../../language/tokens.js';
import { quotedSpans } from '../../marks/quotedSpans.js';
import { lowerBound } from './lowerBound.js';
import { firstFrom, type Place } from './place.js';
import { sourceStart } from './sourceStart.js';
import type { Entity, Quote, QuotesRecord, Span } from '../../records/index.js';

export type { Place };

/** A quote with its place among the tokens; `pieces` are its content spans as token ranges. */
export interface Said {
  readonly quote: Quote;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly (readonly [number, number])[];
  /** Paragraphs of its first and last token. */
  readonly paragraph: number;
  readonly lastParagraph: number;
  /** Token range of the source and the cue; -1 where there is none. */
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly cueFrom: number;
  readonly cueTo: number;
}

/** What the rules and the ranker look at: a document's tokens, mentions and quotes, in text order. */
export interface Scene {
  readonly tokens: Tokens;
  readonly entities: readonly Entity[];
  readonly places: readonly Place[];
  readonly quotes: readonly Said[];
  /** Per token: index + 1 of the quote in whose marks it stands, 0 outside speech. */
  readonly spoken: Int32Array;
  /** Per token: 1 inside a closed pair of quotation marks of any kind: speech, titles, terms. */
  readonly marked: Uint8Array;
}

/** Lays out a record. Quotes and mentions outside the paragraphs (in the title, say) have no place and are left out of `places`. */
export function sceneOf(record: QuotesRecord): Scene {
  const tokens = tokensOf(record.paragraphs);
  const places = placesOf(tokens, record.entities);
  const quotes = record.quotes.map((quote, index) => sayingOf(tokens, record.entities, places, quote, index));
  const spoken = new Int32Array(tokens.count);
  for (const said of quotes) {
    for (const span of said.quote.quoted) {
      const [from, to] = rangeOf(tokens, span);
      spoken.fill(said.index + 1, from, to);
    }
  }
  return { tokens, entities: record.entities, places, quotes, spoken, marked: markedTokens(tokens, record.paragraphs) };
}

/** A mark that is not closed says nothing of the tokens behind it. */
function markedTokens(tokens: Tokens, paragraphs: readonly Span[]): Uint8Array {
  const out = new Uint8Array(tokens.count);
  for (const { start, end, depth, flags } of quotedSpans(paragraphs)) {
    if (depth > 0 || flags.length > 0) continue;
    const from = lowerBound(tokens.count, start, (i) => tokens.start[i]!);
    for (let i = from; i < tokens.count && tokens.start[i]! < end; i++) out[i] = 1;
  }
  return out;
}

/** Token indices, half-open, that a span of the text touches. */
export function rangeOf(tokens: Tokens, span: Span): [number, number] {
  const from = lowerBound(tokens.count, span.start + 1, (i) => tokens.end[i]!);
  return [
    from,
    Math.max(
      from,
      lowerBound(tokens.count, span.end, (i) => tokens.start[i]!),
    ),
  ];
}

function placesOf(tokens: Tokens, entities: readonly Entity[]): Place[] {
  const places: Place[] = [];
  entities.forEach((entity, index) => {
    for (const mention of entity.mentions) {
      const [from, to] = rangeOf(tokens, mention);
      if (from >= to) continue;
      places.push({
        mention,
        entity: index,
        from,
        to,
        paragraph: tokens.paragraph[from]!,
        sentence: tokens.sentence[from]!,
      });
    }
  });
  return places.toSorted((a, b) => a.from - b.from || b.to - a.to || a.entity - b.entity);
}

function sayingOf(
  tokens: Tokens,
  entities: readonly Entity[],
  places: readonly Place[],
  quote: Quote,
  index: number,
): Said {
  const pieces = quote.content.map((span) => rangeOf(tokens, span));
  const from = pieces[0]?.[0] ?? 0;
  const to = pieces.at(-1)?.[1] ?? from;
  const last = Math.max(from, to - 1);
  const [first, sourceTo] = quote.source ? rangeOf(tokens, quote.source) : [-1, -1];
  const sourceFrom = first < 1 ? first : sourceStart(tokens, entities, places, first);
  const [cueFrom, cueTo] = quote.cue ? rangeOf(tokens, quote.cue) : [-1, -1];
  return {
    quote,
    index,
    from,
    to,
    pieces,
    paragraph: tokens.paragraph[from] ?? -1,
    lastParagraph: tokens.paragraph[last] ?? -1,
    sourceFrom,
    sourceTo,
    cueFrom,
    cueTo,
  };
}

/** Index of the first place that begins at or after token `at`. */
export function placeAt({ places }: Scene, at: number): number {
  return firstFrom(places, at);
}

/** Places that lie wholly between two tokens, outside quoted speech, in text order. */
export function placesBetween(scene: Scene, from: number, to: number): Place[] {
  const found: Place[] = [];
  for (let i = placeAt(scene, from); i < scene.places.length; i++) {
    const place = scene.places[i]!;
    if (place.from >= to) break;
    if (place.to <= to && scene.spoken[place.from] === 0) found.push(place);
  }
  return found;
}

/** Index of the nearest earlier quote in marks, -1 = none within twenty. */
export function earlierMarked({ quotes }: Scene, index: number): number {
  for (let i = index - 1; i >= Math.max(0, index - 20); i--) if (quotes[i]!.quote.kind !== 'indirect') return i;
  return -1;
}
