import { cueFeatures, cueList } from '../cue/cue.js';
import { cueExtent } from '../cue/extent.js';
import type { Content, Scorers } from './guess.js';
import { quoteCueOf } from '../cue/quoteCue.js';
import type { View } from '../view.js';

/** Fewest words of a quoted span that is given a cue here: shorter ones are mostly terms. */
const LEAST_WORDS = 3;
/** Contents at least as likely as this explain the quoted spans in them. */
const EXPLAINS = 0.5;
const LEAST = 0.03;

/** Contents for quoted spans that lie in no likely content: the span itself, said by the word that most likely introduces it. */
export function loneContents(
  view: View,
  said: readonly Content[],
  { link, cue, extent, skip }: Pick<Scorers, 'link' | 'cue' | 'extent' | 'skip'>,
): Content[] {
  const { quoteStart, quoteEnd, wordsBefore, count } = view;
  if (quoteStart.length === 0) return [];
  const explained = new Uint8Array(count);
  for (const c of said) {
    if (c.second || c.pContent * c.pOverlap < EXPLAINS) continue;
    explained.fill(1, c.leftStart, c.leftEnd);
    explained.fill(1, c.rightStart, c.rightEnd);
  }
  const out: Content[] = [];
  for (let m = 0; m < quoteStart.length; m++) {
    const from = quoteStart[m]!;
    const to = quoteEnd[m]!;
    if (wordsBefore[to]! - wordsBefore[from]! < LEAST_WORDS || (explained[from] === 1 && explained[to - 1] === 1))
      continue;
    const found = quoteCueOf(view, m, link, skip);
    if (!found || found.p < LEAST) continue;
    const { anchor, p } = found;
    cueFeatures(view, anchor);
    const logit = cue(cueList);
    const reach = cueExtent(view, anchor, extent);
    const before = anchor < from;
    const start = before ? reach[0] : Math.max(reach[0], to);
    const end = before ? Math.min(reach[1], from) : reach[1];
    out.push({
      anchor,
      start,
      end,
      logit,
      leftStart: before ? start : from,
      leftEnd: before ? start : to,
      rightStart: before ? from : end,
      rightEnd: before ? to : end,
      pContent: p,
      pSpan: 1,
      pOverlap: 1,
      pOther: 0,
      lone: true,
      second: false,
    });
  }
  return out;
}
