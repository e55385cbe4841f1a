import type { Mark, PageMeta } from '../../records/index.js';
import { articleFacts } from './linkedData.js';
import type { Attributes } from './walkHtml.js';

/** What `meta` names say; in one kind, the earlier name is the better. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'head-title': [
    'og:title',
    'twitter:title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'headline',
  ],
  'head-author': [
    'author',
    'article:author_name',
    'article:author',
    'og:article:author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dc.creator',
    'citation_author',
    'cxenseparse:author',
  ],
  'head-published': [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish_date',
    'publication_date',
    'article.published',
    'cxenseparse:recs:publishtime',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'citation_publication_date',
    'citation_online_date',
    'date',
    'datecreated',
    'og:published_time',
    'bt:pubdate',
    'article_date_original',
    'last-modified-first',
    'rnews:datepublished',
  ],
  'head-modified': ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified'],
  'head-description': ['og:description', 'description', 'twitter:description'],
};
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, names]) => names.map((name, i) => [name, { kind, rank: i }] as const)),
);
/** Only what some value is told by is put in the text. */
const SHOWN = [
  'head-title',
  'head-headline',
  'head-title-tag',
  'head-author',
  'head-ld-author',
  'head-published',
  'head-ld-published',
];
const MANY = 20;

interface Fact {
  readonly kind: string;
  readonly rank: number;
  readonly value: string;
}

/** Collects what a page's head says, and writes it as lines that can stand before the visible text. */
export class HeadFacts {
  readonly #facts: Fact[] = [];
  #language = '';
  #site = '';
  #type = '';

  language(value: string | undefined): void {
    if (this.#language === '') this.#language = code(value);
  }

  titleTag(value: string): void {
    if (!this.#facts.some(({ kind }) => kind === 'head-title-tag')) this.#add('head-title-tag', 0, value);
  }

  metaTag(attributes: Attributes): void {
    const content = attributes['content'];
    if (content === undefined || content === '') return;
    for (const label of [
      attributes['property'],
      attributes['name'],
      attributes['itemprop'],
      attributes['http-equiv'],
    ]) {
      if (label === undefined) continue;
      const name = label.trim().toLowerCase();
      const known = KIND_OF.get(name);
      if (known) this.#add(known.kind, known.rank, content);
      else if (name === 'og:site_name' && this.#site === '') this.#site = squeezed(content);
      else if (name === 'og:type' && this.#type === '') this.#type = squeezed(content).toLowerCase();
      else if (name === 'content-language' || name === 'og:locale') this.language(content);
    }
  }

  linkedData(json: string): void {
    const facts = articleFacts(json);
    if (facts.headline !== undefined) this.#add('head-headline', 0, facts.headline);
    this.#add('head-ld-author', 0, [...new Set(facts.authors.map(squeezed))].join(', '));
    if (facts.published !== undefined) this.#add('head-ld-published', 0, facts.published);
    if (facts.site !== undefined && this.#site === '') this.#site = squeezed(facts.site);
    if (facts.type !== undefined && this.#type === '') this.#type = facts.type.toLowerCase();
  }

  /** The facts as lines, each with a mark; best first within a kind. An empty line ends them. */
  lines(): { readonly text: string; readonly marks: Mark[]; readonly meta: PageMeta } {
    const meta: { -readonly [K in keyof PageMeta]: PageMeta[K] } = {};
    if (this.#site !== '') meta.site = this.#site.slice(0, 200);
    if (this.#language !== '') meta.language = this.#language;
    if (this.#type !== '') meta.type = this.#type.slice(0, 50);
    const marks: Mark[] = [];
    const seen = new Set<string>();
    let text = '';
    for (const kind of SHOWN) {
      const facts = this.#facts.filter((fact) => fact.kind === kind).toSorted((a, b) => a.rank - b.rank);
      for (const { value, rank } of facts) {
        if (seen.has(`${kind} ${value}`)) continue;
        seen.add(`${kind} ${value}`);
        marks.push({ kind, start: text.length, end: text.length + value.length, value: String(rank) });
        text += `${value}\n`;
      }
    }
    return { text: text === '' ? '' : `${text}\n`, marks, meta };
  }

  #add(kind: string, rank: number, raw: string): void {
    const value = squeezed(raw).slice(0, 500).trim();
    // A profile's address names nobody.
    if (
      value === '' ||
      (kind === 'head-author' && /^https?:|^www\./i.test(value)) ||
      this.#facts.filter((fact) => fact.kind === kind).length >= MANY
    )
      return;
    this.#facts.push({ kind, rank, value });
  }
}

function squeezed(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF]/g, '') // eslint-disable-line no-control-regex
    .replace(/\s+/g, ' ')
    .trim();
}

/** `en-US`, `en_GB`, `EN` → `en`. */
function code(value: string | undefined): string {
  return /^[a-z]{2,3}(?=[-_]|$)/i.exec((value ?? '').trim())?.[0].toLowerCase() ?? '';
}
