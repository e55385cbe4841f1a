import { censusOf, type Census } from './census.js';
import { isSayVerb } from './sayVerbs.js';
import { placeAt, type Place, type Said, type Scene } from './scene.js';

/**
 * What the features ask of a scene again and again, computed once: classes of tokens, counts up to a token, who stands where.
 */
export interface Layout {
  /** Per token: a small class: the sign itself for punctuation, "reporting verb", else the part of speech. */
  readonly classes: Int32Array;
  /** Number of words outside speech before each token (one more element than tokens). */
  readonly words: Int32Array;
  /** Number of places that begin outside speech before each token. */
  readonly starts: Int32Array;
  /** Per place: index of the widest place it lies in, or -1; and 1 where it holds another. */
  readonly inside: Int32Array;
  readonly holds: Uint8Array;
  /** Per place: ordinal among the mentions of its entity; per entity: number of mentions. */
  readonly ordinal: Int32Array;
  readonly size: Int32Array;
  /** Per place: index + 1 of the quote whose source span it lies in, 0 = none. */
  readonly sourceOf: Int32Array;
  readonly census: Census;
  /** Per quote: what `shapeOf` says of it. */
  readonly shapes: readonly Shape[];
  /** Per quote: entities mentioned inside its content. */
  readonly within: readonly ReadonlySet<number>[];
}

/** How a quote stands in its paragraph. Small integers, each a feature. */
export interface Shape {
  readonly kind: number;
  /** Words before it and behind it in its paragraphs: 0, 1, 2 = few, 3 = many. */
  readonly wordsBefore: number;
  readonly wordsBehind: number;
  /** Classes of the token before, of its last sign inside, of the token behind. */
  readonly classBefore: number;
  readonly classLast: number;
  readonly classBehind: number;
  readonly split: number;
  readonly length: number;
  readonly hasSource: number;
  readonly hasCue: number;
  readonly flags: number;
  /** Quotes in marks before and behind it in its paragraph: 0, 1, 2. */
  readonly quotesBefore: number;
  readonly quotesBehind: number;
  readonly firstPerson: number;
}

const SAY = 40;
const SIGN = 64;
const KINDS = ['direct', 'mixed', 'indirect'] as const;
const FIRST_PERSON = /^(?:i|my|me|mine|myself)$/;
const WE = /^(?:we|our|us|ours)$/;

/** Buckets of a count: exact up to 4, then doubling. */
export function bucket(n: number): number {
  return n < 5 ? n : Math.min(12, 3 + Math.floor(Math.log2(n)));
}

/** Lays a scene out; linear in its tokens, mentions and quotes. */
export function layoutOf(scene: Scene): Layout {
  const { tokens, places, spoken, quotes, entities } = scene;
  const classes = new Int32Array(tokens.count);
  const words = new Int32Array(tokens.count + 1);
  for (let i = 0; i < tokens.count; i++) {
    const { word, hash, form } = tokens.lexeme[i]!;
    classes[i] = word ? (isSayVerb(hash) ? SAY : tokens.pos[i]!) : SIGN + (form.codePointAt(0)! & 0xffff);
    words[i + 1] = words[i]! + (word && spoken[i] === 0 ? 1 : 0);
  }
  const starts = new Int32Array(tokens.count + 1);
  for (const p of places) if (spoken[p.from] === 0) starts[p.from + 1]!++;
  for (let i = 0; i < tokens.count; i++) starts[i + 1]! += starts[i]!;
  const ordinal = new Int32Array(places.length);
  const size = new Int32Array(entities.length);
  places.forEach((p, i) => (ordinal[i] = size[p.entity]!++));
  const { inside, holds } = nesting(places);
  const sourceOf = sources(scene);
  return {
    classes,
    words,
    starts,
    inside,
    holds,
    ordinal,
    size,
    sourceOf,
    census: censusOf(scene, sourceOf),
    shapes: quotes.map((said) => shapeOf(scene, said, classes, words)),
    within: quotes.map((said) => entitiesIn(scene, said)),
  };
}

function nesting(places: readonly Place[]): { inside: Int32Array; holds: Uint8Array } {
  const inside = new Int32Array(places.length).fill(-1);
  const holds = new Uint8Array(places.length);
  let top = -1;
  places.forEach((p, i) => {
    if (top >= 0 && p.to <= places[top]!.to) {
      inside[i] = top;
      holds[top] = 1;
    } else top = i;
  });
  return { inside, holds };
}

/** Both lists rise, so one pass suffices; a source is short, so is the look back. */
function sources(scene: Scene): Int32Array {
  const out = new Int32Array(scene.places.length);
  const ranges = scene.quotes.filter((q) => q.sourceFrom >= 0).toSorted((a, b) => a.sourceFrom - b.sourceFrom);
  let r = 0;
  scene.places.forEach((p, i) => {
    while (r < ranges.length && ranges[r]!.sourceTo <= p.from) r++;
    const range = ranges[r];
    if (range && range.sourceFrom < p.to) out[i] = range.index + 1;
  });
  return out;
}

function entitiesIn(scene: Scene, said: Said): Set<number> {
  const found = new Set<number>();
  for (const [from, to] of said.pieces) {
    for (let i = placeAt(scene, from); i < scene.places.length; i++) {
      const p = scene.places[i]!;
      if (p.from >= to) break;
      found.add(p.entity);
    }
  }
  return found;
}

const few = (n: number): number => (n <= 1 ? n : n <= 6 ? 2 : 3);

function shapeOf(scene: Scene, said: Said, classes: Int32Array, words: Int32Array): Shape {
  const { tokens, quotes } = scene;
  const { quote, from, to, pieces } = said;
  const start = tokens.paragraphStart[said.paragraph] ?? from;
  const stop = tokens.paragraphStart[said.lastParagraph + 1] ?? to;
  let last = to - 1;
  while (last > from && /^["”’'»]$/.test(tokens.lexeme[last]!.form)) last--;
  const marked = (i: number): boolean => {
    const other = quotes[i];
    return other !== undefined && other.quote.kind !== 'indirect' && other.paragraph === said.paragraph;
  };
  return {
    kind: KINDS.indexOf(quote.kind),
    wordsBefore: few(words[from]! - words[start]!),
    wordsBehind: few(words[stop]! - words[to]!),
    classBefore: from > start ? classes[from - 1]! : -1,
    classLast: last >= from ? (classes[last] ?? -1) : -1,
    classBehind: to < stop ? classes[to]! : -1,
    split: Math.min(2, pieces.length - 1),
    length: bucket(to - from),
    hasSource: said.sourceFrom >= 0 ? 1 : 0,
    hasCue: said.cueFrom >= 0 ? 1 : 0,
    flags: (quote.flags?.includes('continued') ? 1 : 0) + (quote.flags?.includes('unclosed') ? 2 : 0),
    quotesBefore: (marked(said.index - 1) ? 1 : 0) + (marked(said.index - 2) ? 1 : 0),
    quotesBehind: (marked(said.index + 1) ? 1 : 0) + (marked(said.index + 2) ? 1 : 0),
    firstPerson: personOf(scene, from, to),
  };
}

function personOf(scene: Scene, from: number, to: number): number {
  let i = 0;
  let we = 0;
  for (let t = from; t < to; t++) {
    const { lower } = scene.tokens.lexeme[t]!;
    if (FIRST_PERSON.test(lower)) i = 1;
    else if (WE.test(lower)) we = 2;
  }
  return i + we;
}
