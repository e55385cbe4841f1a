import { type Candidate, CandidateList } from './candidate.js';
import { FeatureSet } from './featureSet.js';
import { shapeOf } from './lineClass.js';
import { nameRuns } from './names.js';
import { namePattern, tailClass } from './namePattern.js';
import type { PageLine } from './pageLine.js';
import { bodyStart, lineUpTo, type PageView } from './pageView.js';
import { placeFeatures } from './placeFeatures.js';
import { wordKey } from './wordKey.js';

const BEFORE = 30;
const AFTER = 15;
const LONGEST = 260;
const LEAD_IN =
  /(?<![\p{L}\p{N}])(?:(?:[\p{L}-]+)\s+by|by|authors?|words|text)\s*:?\s+(?=[\p{L}@])|(?<![\p{L}\p{N}])[Bb][Yy](?=[A-Z][a-z])|(?<![\p{L}\p{N}])(?:authors?|words|text|writer)\s*:\s*|^(?:von|por|par|di|da|av|door|przez)\s+(?=[\p{L}@])/giu;
const MAY_LEAD_IN = /\bby\b|author|words|text|writer|^(?:von|por|par|di|da|av|door|przez)\b/i;
const BARE = /^(?:[\p{L}-]+\s+)?by:?$|^(?:authors?|writers?|words|about the authors?|meet the author|von|por|par):?$/iu;

/** What could be the names of the authors. `title` is the title's line, -1 if it is not known. */
export function authorCandidates(view: PageView, title: number): Candidate[] {
  const list = new CandidateList();
  const site = wordKey(view.record.meta?.site ?? '');
  const places = new Set<number>();
  for (let i = Math.max(0, view.first - BEFORE); i < Math.min(view.lines.length, view.first + 3); i++) places.add(i);
  if (title >= 0) for (let i = Math.max(0, title - 5); i < Math.min(view.lines.length, title + 20); i++) places.add(i);
  for (let i = Math.max(0, view.last - 1); i < Math.min(view.lines.length, view.last + AFTER); i++) places.add(i);
  for (const i of places) addLine(view, list, i, title);
  addMarks(view, list, title);
  return list.finish((features, key, all) => groupFeatures(view, site, features, key, all));
}

function addLine(view: PageView, list: CandidateList, i: number, title: number): void {
  const line = view.lines[i] as PageLine;
  const limit = line.inBody ? 400 : LONGEST;
  const text = line.text.slice(0, limit);
  if (!/\p{L}/u.test(text) || (line.inBody && i > view.first + 2 && i < view.last - 1)) return;
  const place = (features: FeatureSet): void => addPlace(view, i, title, features);
  let leadIns = 0;
  for (const match of MAY_LEAD_IN.test(text) ? text.matchAll(LEAD_IN) : []) {
    if (++leadIns > 4) break;
    const lead = match[0]
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, '')
      .trim();
    addRuns(view, list, line.start + match.index + match[0].length, line.start + text.length, true, (features) => {
      features.add('lead', lead);
      features.add('lead at', match.index === 0 ? 0 : match.index < 20 ? 1 : 2);
      features.add('lead, line', `${lead} ${line.inBody ? 'body' : 'other'} ${match.index === 0}`);
      place(features);
    });
  }
  if (line.text.length > LONGEST || line.inBody) return;
  const bare = BARE.test(view.lines[i - 1]?.text ?? '') ? (view.lines[i - 1] as PageLine).key : '';
  for (const { from, to, index, count } of segments(text, line.dates)) {
    addRuns(view, list, line.start + from, line.start + to, bare !== '', (features, whole) => {
      features.add('segment', `${Math.min(index, 3)} ${Math.min(count, 4)}`);
      features.add('whole segment', whole ? 1 : 0);
      features.add('bare lead', bare);
      place(features);
    });
  }
}

/** A line's parts between bars, dots, dashes, wide gaps and dates. */
function segments(
  text: string,
  dates: PageLine['dates'],
): { readonly from: number; readonly to: number; readonly index: number; readonly count: number }[] {
  const cuts = [...text.matchAll(/\s*[|•·‧∙/]\s*|\s+[–—-]\s+|\s{3,}|[\t\n]/gu)].map(
    (m) => [m.index, m.index + m[0].length] as const,
  );
  const all = [...cuts, ...dates.map((date) => [date.start, date.end] as const)]
    .toSorted((a, b) => a[0] - b[0])
    .slice(0, 6);
  const parts: { readonly from: number; readonly to: number }[] = [];
  let from = 0;
  for (const [start, end] of [...all, [text.length, text.length] as const]) {
    if (start > from && /\p{L}/u.test(text.slice(from, start))) parts.push({ from, to: start });
    from = Math.max(from, end);
  }
  return parts.map(({ from, to }, index) => ({ from, to, index, count: parts.length }));
}

function addRuns(
  view: PageView,
  list: CandidateList,
  start: number,
  end: number,
  loose: boolean,
  describe: (features: FeatureSet, whole: boolean) => void,
): void {
  const text = view.text.slice(start, end);
  const runs = nameRuns(text, loose);
  for (const run of runs) {
    const key = wordKey(text.slice(run.start, run.end));
    if (key === '' || key.length > 120) continue;
    const features = new FeatureSet('author', view.kind);
    const rest = text.slice(run.end).trim();
    describe(features, rest === '');
    features.add('variant', run.variant);
    const all = runs[0]!.end;
    if (run.end < all) {
      const dropped = wordKey(text.slice(run.end, all)).split(' ');
      features.add('dropped name', `${run.variant} ${namePattern(view.lexicons, dropped).slice(0, 2)}`);
    }
    if (run.variant === 'comma') features.add('dropped', tailClass(text.slice(0, dropEnd(text, run.end))));
    features.add(
      'behind',
      rest === '' ? 'end' : (/^(?:[\p{L}]+|\p{N}|.)/u.exec(rest)?.[0].toLowerCase().slice(0, 12) ?? ''),
    );
    list.add({
      key,
      start: start + run.start,
      end: start + run.end,
      features,
      rank: Math.abs(start - bodyStart(view)),
      source: 'line',
    });
  }
}

/** Where what a comma parts from a name ends: the next bar, bracket or wide gap. */
function dropEnd(text: string, from: number): number {
  const rest = /[|•·([\n\t]|\s{3}|\s[–—-]\s/.exec(text.slice(from, from + 80));
  return from + (rest ? rest.index : Math.min(80, text.length - from));
}

/** What is asked of a byline's place beside what `placeFeatures` asks of any. */
function addPlace(view: PageView, i: number, title: number, features: FeatureSet): void {
  placeFeatures(view, i, title, features);
  const line = view.lines[i] as PageLine;
  features.add('line length', Math.min(8, Math.floor(line.text.length / 20)));
  features.add('date in line', line.dates.length > 0 ? 1 : 0);
  if (line.block) features.add('links', Math.round(line.block.links * 2));
}

const MARKS = /^(?:author|author-link|byline|head-author|head-ld-author)$/;

function addMarks(view: PageView, list: CandidateList, title: number): void {
  let line = 0;
  let count = 0;
  for (const mark of view.marks) {
    if (!MARKS.test(mark.kind) || mark.end - mark.start > 200 || ++count > 80) continue;
    const isHead = mark.kind.startsWith('head-');
    if (!isHead) line = lineUpTo(view, mark.start, line);
    const at = line;
    addMarked(
      view,
      list,
      mark,
      (features, how) => {
        features.add(`mark ${mark.kind}`, how);
        if (isHead) return;
        addPlace(view, at, title, features);
      },
      isHead ? 1e9 : Math.abs(mark.start - bodyStart(view)),
    );
  }
}

function addMarked(
  view: PageView,
  list: CandidateList,
  mark: { readonly start: number; readonly end: number },
  describe: (features: FeatureSet, how: string) => void,
  rank: number,
): void {
  const text = view.text.slice(mark.start, mark.end);
  const lead = /^(?:(?:[\p{L}-]+\s+)?by|authors?|words|text|von|por|par)\s*:?\s+/iu.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  const add = (end: number, how: string): void => {
    const key = wordKey(rest.slice(0, end));
    if (key === '' || key.length > 120 || /^https?\b|^www\b/.test(key)) return;
    const features = new FeatureSet('author', view.kind);
    describe(features, how);
    const start = mark.start + lead;
    const bare = rest.slice(0, end).replace(/(?:[\s,;&|:–—-]|\s@\w+)+$/u, '').length;
    list.add({ key, start, end: start + bare, features, rank, source: 'mark' });
  };
  add(rest.length, lead > 0 ? 'whole, lead' : 'whole');
  for (const run of nameRuns(rest, false))
    if (run.start === 0 && run.end < rest.length) add(run.end, `part ${run.variant}`);
}

function groupFeatures(
  view: PageView,
  site: string,
  features: FeatureSet,
  key: string,
  all: readonly Candidate[],
): void {
  const words = key.split(' ');
  const best = all[0] as Candidate;
  const text = view.text.slice(best.start, best.end);
  features.add('words', Math.min(8, words.length));
  const pattern = namePattern(view.lexicons, words);
  features.add('pattern', pattern.slice(0, 3));
  features.add('pattern, length', `${pattern.slice(0, 2)} ${Math.min(5, words.length)}`);
  features.add('known', `${/[FB]/.test(pattern) ? 1 : 0}${/f/.test(pattern) ? 1 : 0}${/[CO]/.test(pattern) ? 1 : 0}`);
  features.add('tail', tailClass(text));
  features.add('shape', shapeOf(text));
  features.add('is site', site === '' ? 2 : site === key ? 1 : site.includes(key) ? 3 : 0);
  features.add('places', Math.min(6, all.length));
  features.add('repeats', Math.min(4, view.repeats.get(key) ?? 0));
  features.add('has comma', text.includes(',') ? 1 : 0);
  features.add('has digit', /\d/.test(text) ? 1 : 0);
  features.add('address', /@|\.(?:com|org|net|co)\b/i.test(text) ? 1 : 0);
  features.add('in lead', words.filter((word) => word.length > 3 && view.bodyWords.has(word)).length);
  for (const word of words.slice(0, 8)) features.add('word', word);
  features.add('last word', words.at(-1) ?? '');
}
