import type { QuotedSpan } from '../../marks/quotedSpans.js';
import type { Found, Range } from '../found.js';
import { wordsIn } from '../verifier/agreement.js';
import { rangesOf, type Verified } from '../verifier/findLearned.js';
import { nameTagOf } from './nameTags.js';
import { isTitle } from './withoutTitle.js';
import { lastTold, ownerOf, reaching } from './owner.js';
import { isOpen, quotesIn } from './quotesIn.js';
import { SPEECH } from './speech.js';
import type { View } from '../view.js';

/** The least probability of speech for a quoted span that nobody is found to have said. */
const ALONE = 0.7;
/** Probability that a quoted span with a name behind a dash is that person's. */
const TAGGED = 0.95;

/** What becomes of quoted speech that no attribution explains, by the index of the attribution. */
export interface Unexplained {
  readonly parts: ReadonlyMap<number, readonly Range[]>;
  /** Where the last part of its content ends instead. */
  readonly longer: ReadonlyMap<number, number>;
  readonly alone: readonly Found[];
}

/**
 * Quoted speech that nothing explains: further `parts` of the attribution with that index in `taken` where it goes on with what was said
 * there, the new end of one whose content stops before it in its sentence (`longer`), else attributions of its own.
 */
export function unexplained(
  view: View,
  marks: readonly QuotedSpan[],
  taken: readonly Verified[],
  probability: Float64Array,
  explained: Uint8Array,
): Unexplained {
  const owners = ownersOf(view, taken);
  const ends = new Map(taken.map(({ guess }, n) => [guess.rightStart < guess.rightEnd ? guess.rightEnd : -1, n]));
  const told = lastTold(view, taken);
  const parts = new Map<number, Range[]>();
  const longer = new Map<number, number>();
  const alone: Found[] = [];
  marks.forEach((m, n) => {
    if (!isOpen(view, n, explained)) return;
    const tag = nameTagOf(view, n);
    if (!tag && (probability[n]! < SPEECH || isTitle(view, n))) return;
    const content: Range = [m.start, m.end];
    const owner = tag ? -1 : ownerOf(view, n, owners, told);
    if (tag) explained.fill(1, tag.source[0], tag.cue[1]);
    if (owner < 0) {
      const before = tag ? -1 : reaching(view, n, ends);
      if (before >= 0) longer.set(before, m.end);
      if (before >= 0 || (!tag && probability[n]! < ALONE)) return;
      const named = tag ? rangesOf(view.tokens, tag.cue, tag.source) : { cue: null, source: null };
      alone.push({ ...named, content: [content], score: tag ? TAGGED : probability[n]! });
      return;
    }
    owners[n] = owner;
    const known = parts.get(owner);
    if (known) known.push(content);
    else parts.set(owner, [content]);
  });
  return { parts, longer, alone };
}

/** For every quoted span the index of the attribution with the shortest content that holds it, the best of equals; -1 for none. */
function ownersOf(view: View, taken: readonly Verified[]): Int32Array {
  const owners = new Int32Array(view.quoteStart.length).fill(-1);
  taken.forEach(({ guess }, n) => {
    for (const m of quotesIn(view, guess)) {
      const rival = taken[owners[m]!];
      if (!rival || wordsIn(view, guess) < wordsIn(view, rival.guess)) owners[m] = n;
    }
  });
  return owners;
}
