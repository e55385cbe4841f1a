import type { Decision } from './decide.js';
import type { Said, Scene } from './scene/scene.js';

/** Fewest letters and digits of a quotation whose repetition counts: shorter ones are repeated as terms. */
const LEAST = 20;
/** What is left of the confidence in an answer whose thread a pull quote cuts. */
const CUT = 0.8;

/**
 * Paragraphs that repeat a quotation of a longer paragraph, word for word: pull quotes, set between others to catch the eye. The
 * pronoun behind one goes on with what stood before it. Linear in the quotes.
 */
export function pullQuotes(scene: Scene): ReadonlySet<number> {
  const { paragraphStart } = scene.tokens;
  const size = (p: number): number => paragraphStart[p + 1]! - paragraphStart[p]!;
  const longest = new Map<string, number>();
  const pulled = new Set<number>();
  for (const said of scene.quotes) {
    const words = wordsOf(said);
    if (words.length < LEAST) continue;
    const p = said.paragraph;
    const other = longest.get(words) ?? p;
    longest.set(words, size(p) > size(other) ? p : other);
    if (other !== p) pulled.add(size(p) > size(other) ? other : p);
  }
  return pulled;
}

function wordsOf({ quote }: Said): string {
  return (quote.quoted[0]?.text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The share of its confidence that a decision keeps: less where it reads a pronoun as going on from a pull quote. */
export function threadShare(scene: Scene, pulled: ReadonlySet<number>, decision: Decision): number {
  const place = scene.places[decision.place];
  return place?.mention.kind === 'pronoun' && pulled.has(place.paragraph - 1) ? CUT : 1;
}
