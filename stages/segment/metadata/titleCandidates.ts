import { findDates } from './dates.js';
import { bucket, FeatureSet } from './featureSet.js';
import { type Candidate, CandidateList } from './candidate.js';
import type { PageLine } from './pageLine.js';
import { bodyStart, type PageView } from './pageView.js';
import { shapeOf } from './lineClass.js';
import { wordKey } from './wordKey.js';

const BEFORE = 120;
const LONGEST = 300;

/** What could be the article's title: lines before its body, headings, what the page's head says, and parts of these. */
export function titleCandidates(view: PageView): Candidate[] {
  const site = wordKey(view.record.meta?.site ?? '');
  const list = new CandidateList(site);
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
  const references = referencesOf(view);
  const allKeys = ` ${view.lines.map((line) => line.key).join(' | ')} `;
  return list.finish((features, key, sources) => {
    groupFeatures(view, site, features, key, sources);
    agreement(references, features, key);
    features.add('within lines', occurrences(allKeys, ` ${key} `));
  });
}

function addLines(view: PageView, list: CandidateList): void {
  const from = Math.max(0, view.first - BEFORE);
  const to = Math.min(view.lines.length, view.first + 2, from + BEFORE + 2);
  const near = view.lines.slice(Math.max(0, view.first - 12), view.first).map((line) => line.text.length);
  const likes = titleLikes(view, from, to);
  for (let i = 0; i < to; i++) {
    if (i === 3) i = Math.max(i, from);
    const line = view.lines[i];
    if (!line || line.text.length > LONGEST || (i >= 3 && isFarAndShort(line, view.first - i))) continue;
    if (/\p{L}/u.test(line.text) && !ENTRY.test(line.text) && !isCaption(view, i)) addLine(view, list, i, near, likes);
  }
}

/** An entry of a live blog begins with the time of day. */
const ENTRY = /^\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?\s/i;

/** A picture's text and its caption say the same right after each other, and end with who took it. */
function isCaption(view: PageView, i: number): boolean {
  return isTwin(view, i) && CREDIT.test(view.lines[i]!.text);
}

function isTwin({ lines }: PageView, i: number): boolean {
  const key = lines[i]!.key;
  return key !== '' && (lines[i + 1]?.key === key || lines[i - 1]?.key === key);
}

/** Menus: a line of a word or three, far above the article. */
function isFarAndShort(line: PageLine, distance: number): boolean {
  if (distance <= 25 || line.key.split(' ', 4).length > 3) return false;
  return !line.tags(3).some((tag) => tag === 'h1' || tag === 'h2');
}

/** For the lines from `from` to `to`: how many between each and the body could be titles by their length. */
function titleLikes(view: PageView, from: number, to: number): ReadonlyMap<number, number> {
  const likes = new Map<number, number>();
  let count = 0;
  for (let i = Math.min(to, view.first) - 1; i >= Math.min(from, 0); i--) {
    likes.set(i, count);
    const { length } = (view.lines[i] as PageLine).text;
    if (length >= 20 && length < LONGEST && !(view.lines[i] as PageLine).bullet) count++;
  }
  return likes;
}

function addLine(
  view: PageView,
  list: CandidateList,
  i: number,
  near: readonly number[],
  likes: ReadonlyMap<number, number>,
): void {
  const line = view.lines[i] as PageLine;
  const distance = view.first - i;
  const longer = near.filter((length) => length > line.text.length && length < LONGEST).length;
  addText(view, list, line.start, line.end, false, (features, part) => {
    features.add('line', part);
    features.add('distance', bucket(distance));
    features.add('index', Math.min(i, 4));
    features.add('longer near', Math.min(longer, 4));
    features.add('longer near, distance', Math.min(longer, 3) * 10 + Math.min(bucket(distance), 6));
    features.add('like ones between', Math.min(likes.get(i) ?? 0, 5));
    lineFeatures(view, i, features);
  });
}

/** The line's own looks and its neighbours'. */
function lineFeatures(view: PageView, i: number, features: FeatureSet): void {
  const line = view.lines[i] as PageLine;
  features.add('in body', line.inBody ? 1 : 0);
  features.add('bullet', line.bullet ? 1 : 0);
  features.add('next', view.lines[i + 1]?.looks ?? 'none');
  features.add('next two', `${view.lines[i + 1]?.looks ?? 'none'} ${view.lines[i + 2]?.looks ?? 'none'}`);
  features.add('previous', view.lines[i - 1]?.looks ?? 'none');
  features.add('twin', isTwin(view, i) ? (line.bullet ? 2 : 1) : 0);
  features.add('credit', CREDIT.test(line.text) ? 1 : 0);
  features.add('repeats', Math.min(4, view.repeats.get(line.key) ?? 1));
  const block = line.block;
  if (!block) return;
  features.add('tag', line.tags(1)[0] ?? '');
  features.add('heading', line.tags(4).find((tag) => /^h[1-6]$/.test(tag)) ?? '');
  for (const word of line.classWords(2)) features.add('class', word);
  features.add('links', Math.round(block.links * 2));
}

/** Ends as captions do: with who took the picture. */
const CREDIT = /[([][^)\]]{2,40}[)\]]\s*$|\b(?:photo|image|getty|reuters|afp|ap|via)\b[^.]{0,30}$/i;

const MAY_CUT = /\s[|–—:·•»«›‹~/\\-]|:\s/;

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
  const known = (from: number, to: number): number => {
    const key = wordKey(text.slice(from, to));
    return key === '' ? 0 : key === list.site ? 3 : Math.min(2, view.repeats.get(key) ?? 0);
  };
  const cuts = !MAY_CUT.test(text) ? [] : [...text.matchAll(/\s+(?:[|–—:·•»«›‹~/\\]+|-{1,2})\s+|:\s+/gu)].slice(0, 5);
  const last = cuts.at(-1);
  add(0, text.length, last === undefined ? 'whole' : `whole ${known(last.index + last[0].length, text.length)}`);
  for (const [n, cut] of cuts.entries()) {
    const mark = cut[0].trim().slice(0, 1);
    const behind = cut.index + cut[0].length;
    add(0, cut.index, `before ${mark} ${cuts.length - n} ${known(behind, text.length)}`);
    add(behind, text.length, `after ${mark} ${n} ${known(0, cut.index)}`);
    if (n > 0) add((cuts[0] as RegExpExecArray).index + (cuts[0] as RegExpExecArray)[0].length, cut.index, 'middle');
  }
}

/** How often `part` stands in `text`, up to four times. */
function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0 && count < 4; at = text.indexOf(part, at + part.length - 1)) count++;
  return count;
}

/** Words of the first heading and of what the head calls the page, to compare candidates with. */
function referencesOf(view: PageView): ReadonlyMap<string, string> {
  const references = new Map<string, string>();
  for (const { kind, start, end } of view.marks) {
    if (/^(?:h1|head-title|head-headline|head-title-tag)$/.test(kind) && !references.has(kind)) {
      references.set(kind, wordKey(view.text.slice(start, end)));
    }
  }
  return references;
}

/** How a candidate's words agree with the references', one by one and all together. */
function agreement(references: ReadonlyMap<string, string>, features: FeatureSet, key: string): void {
  if (references.size === 0) return;
  let all = '';
  for (const kind of ['h1', 'head-title', 'head-headline', 'head-title-tag']) {
    const relation = relationOf(key, references.get(kind));
    features.add(`to ${kind}`, relation);
    all += relation;
  }
  features.add('agreement', all);
}

function relationOf(key: string, other: string | undefined): string {
  if (other === undefined || other === '') return '-';
  if (other === key) return '=';
  if (other.startsWith(`${key} `)) return '<';
  if (key.startsWith(`${other} `)) return '>';
  if (` ${other} `.includes(` ${key} `)) return '(';
  if (` ${key} `.includes(` ${other} `)) return ')';
  const words = new Set(other.split(' '));
  const mine = key.split(' ');
  const shared = mine.filter((word) => words.has(word)).length;
  return shared * 2 > Math.max(words.size, mine.length) ? '~' : '!';
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
