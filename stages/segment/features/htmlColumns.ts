import { add, neighbours, put, windows, type Columns } from './columns.js';
import { chainOf, type HtmlPage } from './htmlPage.js';
import { bestRun } from './mainRun.js';
import { sizeOf, type Page, type SubScores } from './page.js';

const KINDS: Readonly<Record<string, number>> = {
  p: 1,
  div: 2,
  li: 3,
  blockquote: 4,
  h1: 5,
  h2: 6,
  h3: 7,
  h4: 8,
  h5: 8,
  h6: 8,
  span: 9,
  section: 10,
  article: 10,
  td: 12,
  th: 12,
  dd: 13,
  dt: 13,
  pre: 14,
  a: 15,
  figcaption: 16,
  button: 17,
  label: 17,
};

/** Columns that speak of the elements a page's lines stand in. */
export function addHtmlColumns(table: Columns, page: Page, html: HtmlPage, subs: SubScores): void {
  const { blocks, elements } = html;
  const chains = blocks.map((block) => chainOf(html, block.element));
  const kind = add(table, 'kind', (i) => kindOf(elements[blocks[i]!.element]![2]));
  neighbours(table, 'kind', kind, [-2, -1, 1, 2]);
  add(table, 'parent kind', (i) => kindOf(elements[chains[i]![1] ?? 0]?.[2] ?? ''));
  const block = put(table, 'block', subs.block);
  neighbours(table, 'block', block, [-3, -2, -1, 1, 2, 3], -9);
  windows(table, 'block', block, [5, 15]);
  const links = add(table, 'links', (i) => blocks[i]!.links);
  neighbours(table, 'links', links, [-2, -1, 1, 2]);
  windows(
    table,
    'linked',
    links.map((share, i) => share * Math.min(20, sizeOf(page.words, i))),
    [5, 15],
  );
  add(table, 'depth', (i) => chains[i]!.length);
  add(table, 'breaks', (i) => blocks[i]!.breaks ?? 0);
  const apart = add(table, 'apart', (i) => (i === 0 ? 99 : distance(chains[i - 1]!, chains[i]!)));
  add(table, 'apart after', (i) => apart[i + 1] ?? 99);
  for (const tag of ['article', 'main', 'aside', 'footer', 'header', 'nav', 'form', 'ul', 'table', 'figure'])
    add(table, `in ${tag}`, (i) => chains[i]!.findIndex((element) => elements[element]![2] === tag));
  const heading = kind.indexOf(KINDS['h1']!);
  add(table, 'from h1', (i) => (heading < 0 ? 999 : Math.max(-99, Math.min(99, i - heading))));
  addContainers(table, page, html, chains, subs);
}

function kindOf(tag: string): number {
  return KINDS[tag] ?? 0;
}

/** Steps from the nearest common element down to the second of two. */
function distance(a: readonly number[], b: readonly number[]): number {
  const above = new Set(a);
  const at = b.findIndex((element) => above.has(element));
  return at < 0 ? b.length : at;
}

/** How much of the page's good text stands in the same parent, grandparent and main container, and beside lines of the same form. */
function addContainers(
  table: Columns,
  page: Page,
  html: HtmlPage,
  chains: readonly (readonly number[])[],
  subs: SubScores,
): void {
  const n = table.size;
  const chance = (i: number): number => 1 / (1 + Math.exp(-(subs.own[i]! + subs.block[i]!) / 1.5));
  const run = bestRun(n, (i) => (chance(i) - 0.5) * (2 + Math.min(60, sizeOf(page.words, i))));
  const good = new Float64Array(html.elements.length);
  const all = new Float64Array(html.elements.length);
  const forms = new Map<string, number>();
  let total = 0;
  for (let i = 0; i < n; i++) {
    const words = sizeOf(page.words, i);
    const mass = i >= run.from && i < run.to ? words * chance(i) : words * chance(i) * 0.3;
    total += mass;
    for (const element of chains[i]!) {
      good[element]! += mass;
      all[element]! += words;
    }
    const form = formOf(html, chains[i]!);
    forms.set(form, (forms.get(form) ?? 0) + mass);
  }
  total ||= 1;
  for (const level of [0, 1, 2, 3]) {
    add(table, `good of ${level}`, (i) => {
      const element = chains[i]![level] ?? chains[i]!.at(-1)!;
      return good[element]! / (all[element]! || 1);
    });
    add(table, `share of ${level}`, (i) => good[chains[i]![level] ?? chains[i]!.at(-1)!]! / total);
  }
  add(table, 'form share', (i) => forms.get(formOf(html, chains[i]!))! / total);
  const container = mainContainer(html, good, total);
  add(table, 'in container', (i) => chains[i]!.indexOf(container));
}

/** Parent element, tag and words: what lines written alike share. */
function formOf({ elements }: HtmlPage, chain: readonly number[]): string {
  const [, , tag, words] = elements[chain[0]!]!;
  return `${chain[1] ?? -1} ${tag} ${words}`;
}

/** The smallest element that holds most of the good text. */
function mainContainer({ elements }: HtmlPage, good: Float64Array, total: number): number {
  let best = 0;
  for (let e = 0; e < elements.length; e++) if (good[e]! > 0.7 * total) best = e;
  return best;
}
