import * as is from './features/charClass.js';
import { COLON } from './features/lineWords.js';
import { sizeOf, type Page } from './features/page.js';
import { chooseLines } from './decode.js';

/**
 * Log-odds that a line as long as a headline, without the end of a sentence, must have: a teaser's headline kept does more harm than
 * a lost subhead. Subheads are mostly shorter.
 */
const HEADLINE = 0.35;
const HEADLINE_WORDS = [8, 14] as const;

const PROMOTION =
  /^(?:for (?:the latest|more|all the latest)\b.{0,60}\b(?:follow|visit|click|subscribe|download|sign up|check out)\b|(?:follow|like|find|join) us (?:on|at)\b|(?:sign up|register) (?:for|to)\b.{0,60}\b(?:newsletter|alerts?|updates?|emails?)\b|subscribe to (?:our|the)\b|download (?:the|our) .{0,30}\bapp\b|click here (?:to|for)\b|(?:read|see|watch|listen) (?:more|also|next) ?:|[’'"“]?(?:story|article) continues below)/i;

/** The lines of a page that make its article: the best by their log-odds, less doubtful headlines and promotions. */
export function articleLines(page: Page, odds: ArrayLike<number>): boolean[] {
  return chooseLines(page, odds).map((kept, i) => kept && !isDoubtful(page, i, odds[i]!) && !isPromotion(page, i));
}

function isDoubtful({ words, lines, html }: Page, i: number, odds: number): boolean {
  const closes = words.closes[i]!;
  if (html || closes === is.STOP || closes === COLON || lines[i]!.bullet) return false;
  const size = sizeOf(words, i);
  return odds < HEADLINE && size >= HEADLINE_WORDS[0] && size <= HEADLINE_WORDS[1] && words.quotes[i] === 0;
}

function isPromotion({ text, lines, words }: Page, i: number): boolean {
  const { start, end } = lines[i]!;
  return sizeOf(words, i) <= 30 && end - start < 300 && PROMOTION.test(text.slice(start, end));
}
