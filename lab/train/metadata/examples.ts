import { loadLexicons } from '../../../stages/lexicon/index.js';
import type { Candidate } from '../../../stages/segment/metadata/candidate.js';
import { authorCandidates } from '../../../stages/segment/metadata/authorCandidates.js';
import { dateCandidates } from '../../../stages/segment/metadata/dateCandidates.js';
import { lineAt, type PageView, pageView } from '../../../stages/segment/metadata/pageView.js';
import { nullFeatures } from '../../../stages/segment/metadata/rank.js';
import { titleCandidates } from '../../../stages/segment/metadata/titleCandidates.js';
import type { GoldPage } from './pages.js';
import { authorRight, dateRight, titleRight } from './right.js';

/** One choice to learn from: the candidates' features, which are right; the last is "none of them". */
export interface Example {
  readonly space: 'title' | 'author' | 'date';
  readonly options: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly texts: readonly string[];
  readonly gold: string | null;
  readonly kind: 'html' | 'dump';
}

/** The three choices a page gives. The author's and the date's see the right title, where it was among the candidates. */
export function examplesOf(page: GoldPage): Example[] {
  const view = pageView(page.record, page.paragraphs, loadLexicons());
  const titles = titleCandidates(view);
  const title = titles.find((one) => titleRight(view.text.slice(one.start, one.end), page.gold.title));
  const line = title ? lineAt(view, title.start) : -1;
  const { author, published } = page.gold;
  return [
    example(view, 'title', titles, page.gold.title, (text) => titleRight(text, page.gold.title)),
    authorExample(view, authorCandidates(view, line), author),
    example(view, 'date', dateCandidates(view, line), published, (_, one) => dateRight(one.iso ?? '', published ?? '')),
  ];
}

function authorExample(view: PageView, candidates: readonly Candidate[], gold: string | null): Example {
  const grade = (text: string): number => (gold === null ? 0 : authorRight(text, gold));
  const best = Math.max(0, ...candidates.map((one) => grade(view.text.slice(one.start, one.end))));
  return example(view, 'author', candidates, gold, (text) => best > 0 && grade(text) === best);
}

function example(
  view: PageView,
  space: Example['space'],
  candidates: readonly Candidate[],
  gold: string | null,
  isRight: (text: string, candidate: Candidate) => boolean,
): Example {
  const texts = candidates.map((one) => one.iso ?? view.text.slice(one.start, one.end));
  const right = candidates.map((one) => gold !== null && isRight(view.text.slice(one.start, one.end), one));
  const options = [...candidates.map((one) => one.features.hashes), nullFeatures(space, view.kind)];
  return { space, options, right: [...right, !right.includes(true)], texts, gold, kind: view.kind };
}
