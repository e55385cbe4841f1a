import type { Form } from './forms.js';

/** Forms grouped into clusters: `of[i]` is the cluster of form `i`, or -1 where several are open and none may be taken for all of it. */
export interface Links {
  readonly of: readonly number[];
  readonly count: number;
  /** The clusters a form of -1 may belong to. */
  readonly open: ReadonlyMap<number, readonly number[]>;
}

/** What is known of a cluster so far. */
interface Cluster {
  /** Mentions by more than a lone word, and the first of them. */
  full: number;
  first: number;
  gender: number;
}

const SMALL = new Set(['of', 'the', 'and', 'for', '&', 'in', 'on', 'at', 'to', 'a']);
const SUFFIX = new Set([
  'jr',
  'sr',
  'phd',
  'md',
  'cbe',
  'obe',
  'mbe',
  'frs',
  'qc',
  'kc',
  'esq',
  'ii',
  'iii',
  'iv',
  'inc',
  'corp',
  'co',
  'ltd',
  'llc',
  'plc',
  'limited',
  'corporation',
  'company',
  'group',
]);
const MOST = 8;

/**
 * Groups the forms of a document: a shorter form joins the one longer form it can stand for. Where several can, the form's own
 * cluster is left open (-1) unless one of them is much the more usual. Linear in the number of forms.
 */
export function linkForms(forms: readonly Form[]): Links {
  const order = forms.map((_, i) => i).toSorted((a, b) => size(forms[b]!) - size(forms[a]!) || a - b);
  const of = Array.from({ length: forms.length }, () => -2);
  const index = new Map<string, number[]>();
  const open = new Map<number, readonly number[]>();
  const clusters: Cluster[] = [];
  for (const f of order) {
    const form = forms[f]!;
    const hosts = hostsOf(forms, form, index, of).filter((c) => agree(form.gender, clusters[c]!.gender));
    const host = hosts.length > 1 ? mostUsual(clusters, hosts, form.names[0]!) : (hosts[0] ?? clusters.length);
    of[f] = host;
    if (host < 0) open.set(f, hosts);
    if (host < 0) continue;
    const cluster = (clusters[host] ??= { full: 0, first: Infinity, gender: 0 });
    cluster.gender ||= form.gender;
    if (form.words.length > 1) {
      cluster.full += form.names.length;
      cluster.first = Math.min(cluster.first, form.names[0]!);
    }
    if (hosts.length > 0) continue;
    for (const key of keysOf(form)) {
      const list = index.get(key);
      if (!list) index.set(key, [f]);
      else if (list.length < MOST) list.push(f);
    }
  }
  return { of, count: clusters.length, open };
}

const agree = (a: number, b: number): boolean => a === 0 || b === 0 || a === b;

/** The cluster of `hosts` that a lone name, first met as name `at`, most likely means; -1 where none is much more spoken of. */
function mostUsual(clusters: readonly Cluster[], hosts: readonly number[], at: number): number {
  const introduced = hosts.filter((c) => clusters[c]!.first < at);
  if (introduced.length === 1) return introduced[0]!;
  const [top, second] = hosts.toSorted(
    (a, b) => clusters[b]!.full - clusters[a]!.full || clusters[a]!.first - clusters[b]!.first,
  );
  return clusters[top!]!.full >= 2 * clusters[second!]!.full ? top! : -1;
}

function core(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && SUFFIX.has(words[end - 1]!)) end--;
  return words.slice(words[0] === 'the' && end > 1 ? 1 : 0, end);
}

function size(form: Form): number {
  return form.words.length === 1 && isAcronym(form) ? 0 : core(form.words).length;
}

function isAcronym(form: Form): boolean {
  return form.type === 'organization' && form.words[0]!.length <= 6;
}

/** The words by which a shorter form may call this one. */
function keysOf(form: Form): string[] {
  const words = core(form.words);
  const keys = new Set([words[0]!, bare(words.at(-1)!), words.join(' ')]);
  if (form.type !== 'person' && words.length > 2) {
    keys.add(
      words
        .filter((w) => !SMALL.has(w))
        .map((w) => w[0]!)
        .join(''),
    );
    keys.add(words.map((w) => w[0]!).join(''));
  }
  const middle = form.type === 'person' ? words.slice(1, -1).filter((w) => w.length > 1) : [];
  return [...[...keys].map((k) => `${form.type} ${k}`), ...middle.map((w) => `middle ${w}`)];
}

const bare = (word: string): string => word.replace(/^al-/, '');

function hostsOf(
  forms: readonly Form[],
  form: Form,
  index: ReadonlyMap<string, number[]>,
  of: readonly number[],
): number[] {
  const words = core(form.words);
  const found = new Set<number>();
  for (const key of new Set([bare(words.at(-1)!), words[0]!])) {
    for (const h of index.get(`${form.type} ${key}`) ?? [])
      if (!isOther(form, forms[h]!) && standsFor(words, core(forms[h]!.words), form.type)) found.add(of[h]!);
  }
  if (words.length > 1 || form.type !== 'person') return [...found];
  if (found.size === 0) return byMiddle(forms, form, index, of);
  return found.size > 1 ? (byFamily(forms, words[0]!, index, of) ?? [...found]) : [...found];
}

/**
 * The one cluster with a lone person's name in the middle of its own, where that stands before ("Pablo Soler Ruiz" is called "Soler",
 * "Yan Jun Lee" "Jun"; "Soler", whose daughter is "Ana Soler Ruiz", is not).
 */
function byMiddle(
  forms: readonly Form[],
  { words, names }: Form,
  index: ReadonlyMap<string, number[]>,
  of: readonly number[],
): number[] {
  const before = (index.get(`middle ${words[0]!}`) ?? []).filter((h) => forms[h]!.names[0]! < names[0]!);
  const found = new Set(before.map((h) => of[h]!));
  return found.size === 1 ? [...found] : [];
}

/** A well-known body stays apart from an unknown one that its name begins ("Google", "Google Harbour Lab"); suffixes and acronyms aside. */
function isOther(short: Form, long: Form): boolean {
  return short.known && !long.known && startsWith(core(long.words), core(short.words));
}

/** The clusters that have a lone person's name for their family name, where there are any: they come before those it opens. */
function byFamily(
  forms: readonly Form[],
  word: string,
  index: ReadonlyMap<string, number[]>,
  of: readonly number[],
): number[] | undefined {
  const found = new Set<number>();
  for (const h of index.get(`person ${bare(word)}`) ?? []) {
    const words = core(forms[h]!.words);
    if (words.length > 1 && bare(words.at(-1)!) === bare(word)) found.add(of[h]!);
  }
  return found.size > 0 ? [...found] : undefined;
}

/** Tells whether `short` can stand for `long`, both without suffixes and article. */
function standsFor(short: readonly string[], long: readonly string[], type: string): boolean {
  if (short.join(' ') === long.join(' ')) return true;
  if (type === 'person') return personStandsFor(short, long);
  if (short.length === 1 && long.length > 2) {
    const acronym = long
      .filter((w) => !SMALL.has(w))
      .map((w) => w[0]!)
      .join('');
    if (short[0] === acronym || short[0] === long.map((w) => w[0]!).join('')) return true;
  }
  if (type !== 'organization') return false;
  return startsWith(long, short) || endsWith(long, short);
}

function personStandsFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 1) return bare(short[0]!) === bare(long.at(-1)!) || short[0] === long[0];
  if (endsWith(long, short)) return true;
  if (short.length === 2 && long.length === 2 && short[0] === long[1] && short[1] === long[0]) return true;
  if (short[0] === long[0] && long.includes(short.at(-1)!)) return true;
  if (bare(short.at(-1)!) !== bare(long.at(-1)!)) return false;
  const [a, b] = [short[0]!, long[0]!];
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length < long.length && short.every((w, i) => w === long[i]);
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const off = long.length - short.length;
  return off > 0 && short.every((w, i) => w === long[off + i]);
}
