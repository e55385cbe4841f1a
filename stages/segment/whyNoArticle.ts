import type { Issue } from '../records/index.js';
import * as is from './features/charClass.js';
import { sizeOf, type Page } from './features/page.js';

/** What the lines kept of a page amount to. */
interface Kept {
  readonly words: number;
  readonly lines: number;
  /** Lines that are sentences of some length. */
  readonly sentences: number;
  /** Share of the kept words in lines whose neighbour, but for one line between, is kept too. */
  readonly together: number;
  /** Share of the kept words inside links, where that is known. */
  readonly linked: number;
  /** Words of the whole page. */
  readonly pageWords: number;
}

const ERROR =
  /\b(?:404(?!\W{0,3}\d)|page (?:was |is )?not found|page (?:you|that you) (?:are|were|requested)|(?:page|article) (?:no longer|does not|doesn.t) exists?|access denied|403 forbidden|internal server error|bad gateway|service unavailable|enable javascript|javascript is (?:disabled|required)|verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic|checking your browser)\b/i;
const CONSENT =
  /\b(?:cookies?|consent|privacy (?:policy|settings|choices)|personal data|our partners|legitimate interest|data protection|personali[sz]ed ads?)\b/i;
const PAYWALL =
  /\b(?:(?:subscribe|sign in|log in|register|sign up) (?:now )?(?:to|and) (?:continue|read|keep reading|unlock|finish)|to (?:continue|keep) reading|already a subscriber|(?:article|story|content) is (?:for|only for|reserved for|available to|exclusive to) (?:our )?(?:subscribers|members)|subscribers? only|for subscribers|unlock this (?:article|story))\b/i;
const SHOP =
  /\b(?:add to (?:cart|basket|bag|wishlist)|buy now|in stock|out of stock|free (?:shipping|delivery)|sku|product details|customer reviews|write a review|quantity)\b/gi;

/**
 * Why a page whose best lines are `keep` is no article after all, or nothing where it may be one. Errs on the side of articles: each
 * reason asks for little text and a clear sign.
 */
export function whyNoArticle(page: Page, keep: readonly boolean[]): Issue | undefined {
  const kept = measure(page, keep);
  if (kept.lines === 0) return issue('no-article', 'No article was found: no line reads like one.');
  const said = keptText(page, keep);
  const short = kept.words < 200;
  if (short && kept.pageWords < 400 && ERROR.test(page.text.slice(0, 20_000)))
    return issue('error-page', 'The page says that something went wrong; it holds no article.');
  if (kept.words < 400 && consentShare(page, keep) > 0.6)
    return issue('cookie-wall', 'The page asks for consent to cookies or the use of data; it holds no article.');
  if (kept.words < 90 && PAYWALL.test(page.text.slice(0, 200_000)))
    return issue('paywall', 'Only the beginning of an article is there; the rest is for subscribers.');
  if (kept.words < 20 || (kept.words < 35 && kept.sentences === 0))
    return issue('no-article', `No article was found: only ${kept.words} words read like one.`);
  if (
    kept.words < 300 &&
    new Set(
      page.text
        .slice(0, 100_000)
        .match(SHOP)
        ?.map((s) => s.toLowerCase()),
    ).size >= 4
  )
    return issue('product-page', 'The page offers something for sale; it holds no article.');
  if (isListing(kept, said)) return issue('listing', 'The page lists or teases articles; it holds none itself.');
  return undefined;
}

function issue(code: string, message: string): Issue {
  return { code, message };
}

function isListing({ words, lines, sentences, together, linked, pageWords }: Kept, said: string): boolean {
  if (linked > 0.6 && words < 600) return true;
  if (lines < 5 || /["“”]/.test(said)) return false;
  return together < 0.25 && words / lines < 30 && words < 0.35 * pageWords && sentences < 0.6 * lines + 1;
}

function measure(page: Page, keep: readonly boolean[]): Kept {
  const { words, html } = page;
  let all = 0;
  let lines = 0;
  let sentences = 0;
  let near = 0;
  let linked = 0;
  for (let i = 0; i < keep.length; i++) {
    if (!keep[i]) continue;
    const size = sizeOf(words, i);
    all += size;
    lines++;
    if (words.closes[i] === is.STOP && size >= 8) sentences++;
    if (keep[i - 1] || keep[i + 1] || keep[i - 2] || keep[i + 2]) near += size;
    linked += size * (html?.blocks[i]!.links ?? 0);
  }
  const pageWords = words.first[keep.length]!;
  return { words: all, lines, sentences, together: near / (all || 1), linked: linked / (all || 1), pageWords };
}

/** Share of the kept words in lines that speak of cookies and consent. */
function consentShare(page: Page, keep: readonly boolean[]): number {
  let about = 0;
  let all = 0;
  page.lines.forEach(({ start, end }, i) => {
    if (!keep[i]) return;
    const size = sizeOf(page.words, i);
    all += size;
    if (CONSENT.test(page.text.slice(start, Math.min(end, start + 2000)))) about += size;
  });
  return about / (all || 1);
}

function keptText(page: Page, keep: readonly boolean[]): string {
  return page.lines
    .filter((_, i) => keep[i])
    .slice(0, 200)
    .map(({ start, end }) => page.text.slice(start, Math.min(end, start + 2000)))
    .join('\n');
}
