import { findDates } from './dates.js';
import { bucket, FeatureSet } from './featureSet.js';
import { type Candidate, CandidateList } from './candidate.js';
import type { PageLine, PageView } from './pageView.js';
import { lineClass, shapeOf } from './lineClass.js';
import { wordKey } from './wordKey.js';

const BEFORE = 120;
const LONGEST = 300;

/** What could be the article's title: lines before its body, headings, what the page's head says, and parts of these. */
export function titleCandidates(view: PageView): Candidate[] {
  const list = new CandidateList();
  const site = wordKey(view.record.meta?.site ?? '');
  addLines(view, list);
  for (const mark of view.marks) {
    const kind = mark.kind;
    if (!/^(?:h1|headline|head-title|head-headline|head-title-tag)$/.test(kind)) continue;
    const isHead = kind.startsWith('head-');
    addText(view, list, mark.start, mark.end, isHead, (features, part) => {
      features.add(`from ${kind}`, part);
      if (!isHead) features.add(`${kind} before body`, mark.end <= bodyStart(view) ? 1 : 0);
    });
  }
  return list.finish((features, key, sources) => groupFeatures(view, site, features, key, sources));
}

const bodyStart = (view: PageView): number => view.lines[view.first]?.start ?? view.text.length;

function addLines(view: PageView, list: CandidateList): void {
  const from = Math.max(0, view.first - BEFORE);
  const to = Math.min(view.lines.length, view.first + 2, from + BEFORE + 2);
  for (let i = 0; i < Math.min(3, from); i++) addLine(view, list, i);
  for (let i = from; i < to; i++) addLine(view, list, i);
}

function addLine(view: PageView, list: CandidateList, i: number): void {
  const line = view.lines[i] as PageLine;
  if (line.text.length > LONGEST || !/\p{L}/u.test(line.text)) return;
  const distance = view.first - i;
  addText(view, list, line.start, line.end, false, (features, part) => {
    features.add('line', part);
    features.add('distance', bucket(distance));
    features.add('index', Math.min(i, 4));
    lineFeatures(view, i, features);
  });
}

/** The line's own looks and its neighbours'. */
function lineFeatures(view: PageView, i: number, features: FeatureSet): void {
  const line = view.lines[i] as PageLine;
  features.add('in body', line.inBody ? 1 : 0);
  features.add('bullet', line.bullet ? 1 : 0);
  features.add('next', lineClass(view.lines[i + 1]));
  features.add('next two', `${lineClass(view.lines[i + 1])} ${lineClass(view.lines[i + 2])}`);
  features.add('previous', lineClass(view.lines[i - 1]));
  features.add('repeats', Math.min(4, view.repeats.get(wordKey(line.text)) ?? 1));
  const near = view.lines.slice(Math.max(0, view.first - 12), view.first);
  const longer = near.filter((other) => other.text.length > line.text.length && other.text.length < LONGEST).length;
  features.add('longer near', Math.min(longer, 4));
  features.add('longer near, distance', `${Math.min(longer, 3)} ${Math.min(bucket(view.first - i), 6)}`);
  const between = view.lines.slice(i + 1, view.first);
  const titleLike = between.filter(
    (other) => other.text.length >= 20 && other.text.length < LONGEST && !other.bullet,
  ).length;
  features.add('like ones between', Math.min(titleLike, 5));
  const block = line.block;
  if (!block) return;
  features.add('tag', block.path.at(-1) ?? '');
  features.add('heading', block.path.findLast((tag) => /^h[1-6]$/.test(tag)) ?? '');
  for (const word of (block.words.slice(-2).join(' ').match(/\w+/g) ?? []).slice(0, 24)) features.add('class', word);
  features.add('links', Math.round(block.links * 2));
}

/** A text as a candidate, and its parts where separators divide it ("Title | Section - Site"). */
function addText(
  view: PageView,
  list: CandidateList,
  start: number,
  end: number,
  isHead: boolean,
  describe: (features: FeatureSet, part: string) => void,
): void {
  const text = view.text.slice(start, end);
  const add = (from: number, to: number, part: string): void => {
    const key = wordKey(text.slice(from, to));
    if (key === '') return;
    const features = new FeatureSet('title', view.kind);
    describe(features, part);
    const distance = isHead ? 1e9 : Math.abs(bodyStart(view) - start) + (start > bodyStart(view) ? 1e6 : 0);
    list.add({ key, start: start + from, end: start + to, features, rank: distance, source: part });
  };
  add(0, text.length, 'whole');
  const cuts = [...text.matchAll(/\s+(?:[|–—:·•»«›‹~/\\]+|-{1,2})\s+|:\s+/gu)].slice(0, 5);
  for (const [n, cut] of cuts.entries()) {
    const mark = cut[0].trim().slice(0, 1);
    add(0, cut.index, `before ${mark} ${cuts.length - n}`);
    add(cut.index + cut[0].length, text.length, `after ${mark} ${n}`);
    if (n > 0) add((cuts[0] as RegExpExecArray).index + (cuts[0] as RegExpExecArray)[0].length, cut.index, 'middle');
  }
}

/** What holds for the words, wherever they stand. */
function groupFeatures(
  view: PageView,
  site: string,
  features: FeatureSet,
  key: string,
  all: readonly Candidate[],
): void {
  const words = key.split(' ');
  const first = all[0] as Candidate;
  const text = view.text.slice(first.start, first.end);
  features.add('words', bucket(words.length));
  features.add('characters', Math.min(12, Math.floor(text.length / 12)));
  const telling = words.filter((word) => word.length > 3);
  const shared = telling.filter((word) => view.bodyWords.has(word)).length;
  features.add('shared', telling.length === 0 ? 9 : Math.round((4 * shared) / telling.length));
  features.add('shared words', Math.min(6, shared));
  features.add('shape', shapeOf(text));
  features.add('is site', site === '' ? 2 : site === key ? 1 : 0);
  features.add('has date', findDates(text).length > 0 ? 1 : 0);
  features.add('sources', Math.min(6, all.length));
  const kinds = [...new Set(all.map((one) => one.source))].toSorted().slice(0, 6);
  features.add('parts', kinds.join(','));
  for (const word of words.slice(0, 12)) features.add('word', word);
  features.add('first word', words[0] ?? '');
  features.add('last word', words.at(-1) ?? '');
}
