import { sizeOf, type Page } from './features/page.js';
import { chooseLines } from './decode.js';

const PROMOTION =
  /^(?:for (?:the latest|more|all the latest)\b.{0,60}\b(?:follow|visit|click|subscribe|download|sign up|check out)\b|(?:follow|like|find|join) us (?:on|at)\b|(?:sign up|register) (?:for|to)\b.{0,60}\b(?:newsletter|alerts?|updates?|emails?)\b|subscribe to (?:our|the)\b|download (?:the|our) .{0,30}\bapp\b|click here (?:to|for)\b|(?:read|see|watch|listen) (?:more|also|next) ?:|[’'"“]?(?:story|article) continues below)/i;

/** The lines of a page that make its article: the best by their log-odds, less promotions. */
export function articleLines(page: Page, odds: ArrayLike<number>): boolean[] {
  return chooseLines(page, odds).map((kept, i) => kept && !isPromotion(page, i));
}

function isPromotion({ text, lines, words }: Page, i: number): boolean {
  const { start, end } = lines[i]!;
  return sizeOf(words, i) <= 30 && end - start < 300 && PROMOTION.test(text.slice(start, end));
}
