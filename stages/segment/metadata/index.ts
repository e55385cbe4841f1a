import { loadModel, type Model } from '../../model/store.js';
import { type Linear, linear } from '../../model/linear.js';
import { type Paragraph, type ReadRecord, type SegmentRecord, spanOf } from '../../records/index.js';
import { type Lexicons, loadLexicons } from '../../lexicon/index.js';
import { authorCandidates } from './authorCandidates.js';
import type { Candidate } from './candidate.js';
import { dateCandidates } from './dateCandidates.js';
import { findDek } from './dek.js';
import { METADATA_FEATURES } from './featureSet.js';
import { detectLanguage } from './language.js';
import { lineAt, type PageView, pageView } from './pageView.js';
import { choose } from './rank.js';
import { titleCandidates } from './titleCandidates.js';

export { detectLanguage } from './language.js';

/** What a page says about its article beside the body. */
export type Metadata = Pick<SegmentRecord, 'title' | 'dek' | 'byline' | 'published' | 'language'>;

/** Files the finder reads, relative to the `data/` folder. */
export const METADATA_RESOURCES: readonly string[] = ['lexicons', 'models/metadata.bin'];

interface Tools {
  readonly ranker: Linear;
  readonly thresholds: Thresholds;
  readonly lexicons: Lexicons;
}

/** Probabilities below which nothing is said, by choice and kind of page. */
type Thresholds = Readonly<Record<string, number>>;

/**
 * Sets up the search for title, dek, byline, date and language. Reads `data/models/metadata.bin`; throws `ModelError` where it cannot.
 * The function it gives takes a page and its article's paragraphs, in order (none where there is no article), and is pure.
 */
export function metadataFinder(): (record: ReadRecord, paragraphs: readonly Paragraph[]) => Metadata {
  const model = loadModel('metadata', METADATA_FEATURES);
  const ranker = rankerOf(model);
  const lexicons = loadLexicons();
  const thresholds = model.settings['thresholds'] as Thresholds;
  return (record, paragraphs) => find({ ranker, thresholds, lexicons }, record, paragraphs);
}

function rankerOf({ arrays, settings }: Model): Linear {
  return linear(arrays['weights'] as Int8Array, settings['scale'] as number);
}

function find({ ranker, thresholds, lexicons }: Tools, record: ReadRecord, paragraphs: readonly Paragraph[]): Metadata {
  const body = paragraphs.map((paragraph) => paragraph.text);
  const language = detectLanguage(body, record.text, record.meta?.language);
  // Clean text is the article and nothing else.
  if (record.source.format === 'clean') return { language };
  const view = pageView(record, paragraphs, lexicons);
  const pick = (space: string, candidates: readonly Candidate[], ease: Ease = asIs): Candidate | undefined => {
    const choice = choose(ranker, space, view.kind, candidates);
    const threshold = thresholds[`${space} ${view.kind}`] ?? 0;
    return choice && choice.probability >= threshold * ease(choice.candidate) ? choice.candidate : undefined;
  };
  const titles = titleCandidates(view);
  const best = pick('title', titles, (one) => (isFirstLine(view, one) ? 0.25 : 1));
  const title = best && firstSaid(view, best, titles);
  const line = title ? lineAt(view, title.start) : -1;
  const author = pick('author', authorCandidates(view, line), (one) => (isBylined(view, one, line) ? 0.4 : 1));
  const date = pick('date', dateCandidates(view, line));
  const dek = findDek(view, line);
  const found: { -readonly [K in keyof Metadata]: Metadata[K] } = { language };
  if (title) found.title = spanOf(view.text, title.start, title.end);
  if (dek) found.dek = spanOf(view.text, dek.start, dek.end);
  if (author) found.byline = spanOf(view.text, author.start, author.end);
  if (date) found.published = { ...spanOf(view.text, date.start, date.end), iso: date.iso as string };
  return found;
}

/** What share of the usual probability is enough for a candidate. */
type Ease = (candidate: Candidate) => number;
const asIs: Ease = () => 1;

/** Whether a candidate is all of a dump's first line, right above the article: what is copied by hand begins with its headline. */
function isFirstLine(view: PageView, { start, end }: Candidate): boolean {
  const line = view.lines[0];
  return view.kind === 'dump' && view.first > 0 && view.first <= 4 && start === line?.start && end === line.end;
}

/** Whether a name is all that stands behind a "By" at the beginning of a line between title and body. */
function isBylined(view: PageView, { start, end }: Candidate, title: number): boolean {
  const at = lineAt(view, start);
  const line = view.lines[at];
  if (!line || title < 0 || at <= title || at > view.first || at - title > 8) return false;
  return end === line.end && /^(?:written\s+)?by\s+$/i.test(view.text.slice(line.start, start));
}

/**
 * Of two lines of a dump that say nearly the same right after each other, the first is the headline: the other is the text that
 * stands for a picture, or a caption.
 */
function firstSaid(view: PageView, title: Candidate, candidates: readonly Candidate[]): Candidate {
  const at = lineAt(view, title.start);
  const before = view.lines[at - 1];
  if (view.kind !== 'dump' || !before || before.inBody || !isAlike(before.key, title.key)) return title;
  return candidates.find((one) => one.start === before.start && one.end === before.end) ?? title;
}

function isAlike(a: string, b: string): boolean {
  const one = new Set(a.split(' '));
  const other = new Set(b.split(' '));
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size > 4 && shared > 0.6 * Math.max(one.size, other.size);
}
