import { type Candidate, CandidateList } from './candidate.js';
import { type DateMention, dayOf, findDates } from './dates.js';
import { FeatureSet } from './featureSet.js';
import type { PageLine } from './pageLine.js';
import { bodyStart, lineUpTo, type PageView } from './pageView.js';
import { placeFeatures } from './placeFeatures.js';
import { wordKey } from './wordKey.js';

const BEFORE = 40;
const AFTER = 20;
const LONGEST = 300;
const MARKS = /^(?:time|date|published|modified|head-published|head-ld-published)$/;

/** What could be the day the article was published. `title` is the title's line, -1 if it is not known. */
export function dateCandidates(view: PageView, title: number): Candidate[] {
  const list = new CandidateList();
  const places = new Set<number>();
  for (let i = 0; i < Math.min(10, view.lines.length); i++) places.add(i);
  for (let i = Math.max(0, view.first - BEFORE); i < Math.min(view.lines.length, view.first + 4); i++) places.add(i);
  if (title >= 0) for (let i = Math.max(0, title - 8); i < Math.min(view.lines.length, title + 20); i++) places.add(i);
  for (let i = Math.max(0, view.last - 2); i < Math.min(view.lines.length, view.last + AFTER); i++) places.add(i);
  const order = { count: 0 };
  for (const i of [...places].toSorted((a, b) => a - b)) addLine(view, list, i, title, order);
  addMarks(view, list, title);
  const days = new Set<string>();
  const candidates = list.finish((features, key, all) => {
    features.add('places', Math.min(6, all.length));
    days.add(key);
  });
  const sorted = [...days].toSorted();
  for (const candidate of candidates) {
    candidate.features.add('days', Math.min(6, sorted.length));
    candidate.features.add('earliest', Math.min(3, sorted.indexOf(candidate.key)));
    candidate.features.add('latest', Math.min(3, sorted.length - 1 - sorted.indexOf(candidate.key)));
  }
  return candidates;
}

function addLine(view: PageView, list: CandidateList, i: number, title: number, order: { count: number }): void {
  const line = view.lines[i] as PageLine;
  const text = line.text.slice(0, line.inBody ? 200 : LONGEST);
  for (const date of line.dates.filter(({ end }) => end <= text.length).slice(0, 6)) {
    if (isTold(text, date)) continue;
    addDate(view, list, line.start, text, date, (features) => {
      features.add('order', Math.min(5, order.count));
      addPlace(view, i, title, features);
    });
    order.count++;
  }
}

/** A date in a sentence is the day of what the sentence tells, unless the sentence tells of publishing. */
function isTold(text: string, { start }: DateMention): boolean {
  const isProse = text.split(/\s+/, MANY_WORDS + 1).length > MANY_WORDS;
  return isProse && start > 0 && !CUE.test(text.slice(Math.max(0, start - 50), start));
}

const MANY_WORDS = 16;
const CUE = /publi|post|updat|modif|review|written|created|submitted|date|issued|release|\|\s*$/i;

function addDate(
  view: PageView,
  list: CandidateList,
  base: number,
  text: string,
  date: DateMention,
  describe: (features: FeatureSet) => void,
): void {
  const features = new FeatureSet('date', view.kind);
  describe(features);
  const before = wordKey(text.slice(0, date.start)).split(' ').filter(Boolean);
  const after = wordKey(text.slice(date.end, date.end + 40))
    .split(' ')
    .filter(Boolean);
  features.add('before', before.at(-1) ?? '^');
  features.add('two before', before.slice(-2).join(' '));
  for (const word of before.slice(-6)) features.add('near before', word);
  features.add('after', (after[0] ?? '$').replace(/\d/g, '0'));
  features.add('words before', Math.min(8, before.length));
  features.add('words after', Math.min(8, after.length));
  features.add('ambiguous', date.ambiguous ? 1 : 0);
  const start = base + date.start;
  list.add({
    key: date.iso,
    iso: date.iso,
    start,
    end: base + date.end,
    features,
    rank: Math.abs(start - bodyStart(view)),
    source: 'line',
  });
}

function addPlace(view: PageView, i: number, title: number, features: FeatureSet): void {
  placeFeatures(view, i, title, features);
  features.add('line length', Math.min(10, Math.floor((view.lines[i] as PageLine).text.length / 15)));
}

function addMarks(view: PageView, list: CandidateList, title: number): void {
  let line = 0;
  let count = 0;
  let order = 0;
  for (const mark of view.marks) {
    if (!MARKS.test(mark.kind) || mark.end - mark.start > 120 || ++count > 60) continue;
    const isHead = mark.kind.startsWith('head-');
    if (!isHead) line = lineUpTo(view, mark.start, line);
    const text = view.text.slice(mark.start, mark.end);
    const seen = findDates(text)[0];
    const day =
      (isHead ? dayOf(text) : undefined) ??
      (mark.value === undefined || isHead ? undefined : dayOf(mark.value)) ??
      seen?.iso;
    if (day === undefined) continue;
    const features = new FeatureSet('date', view.kind);
    features.add('mark', mark.kind);
    if (isHead) features.add('head rank', `${mark.kind} ${mark.value ?? ''}`);
    else {
      features.add('mark order', Math.min(4, order++));
      addPlace(view, line, title, features);
    }
    const place =
      seen && !isHead
        ? { start: mark.start + seen.start, end: mark.start + seen.end }
        : { start: mark.start, end: mark.end };
    list.add({
      key: day,
      iso: day,
      ...place,
      features,
      rank: isHead ? 1e9 : Math.abs(mark.start - bodyStart(view)),
      source: 'mark',
    });
  }
}
