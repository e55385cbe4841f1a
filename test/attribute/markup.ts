import type { Entity, Quote, QuotesRecord, Span } from '../../stages/records/index.js';

/** Entities of a marked-up text: id → name and what departs from a named person. */
export type Cast = Readonly<Record<string, string | (Partial<Entity> & { readonly name: string })>>;

interface Open {
  readonly sign: string;
  readonly start: number;
  readonly key: string;
}

const KIND = { ':': 'name', '~': 'pronoun', '=': 'nominal' } as const;

/**
 * A record of `quotes` from text with marks: `[a:Hugh Hill]` is a name of entity `a`, `[a~he]` a pronoun, `[a=the doctor]` a nominal,
 * `{1:"…"}` a content span of quote 1 (write it twice for split content), `<1:…>` its source. A blank line parts paragraphs.
 */
export function recordOf(marked: string, cast: Cast): QuotesRecord {
  const mentions = new Map<string, Entity['mentions']>();
  const contents = new Map<string, Span[]>();
  const sources = new Map<string, Span>();
  const stack: Open[] = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    const c = marked[i]!;
    if ('[{<'.includes(c)) {
      const [all, key, sign] = /^(\w+)([:~=])/.exec(marked.slice(i + 1))!;
      stack.push({ sign: c === '[' ? sign! : c, start: text.length, key: key! });
      i += all.length;
    } else if (']}>'.includes(c)) {
      const { sign, start, key } = stack.pop()!;
      const span = { start, end: text.length, text: text.slice(start) };
      if (sign === '{') contents.set(key, [...(contents.get(key) ?? []), span]);
      else if (sign === '<') sources.set(key, span);
      else mentions.set(key, [...(mentions.get(key) ?? []), { ...span, kind: KIND[sign as keyof typeof KIND] }]);
    } else text += c;
  }
  const entities = Object.entries(cast).map(([id, given]) => entityOf(id, given, mentions.get(id) ?? []));
  const quotes = [...contents].map(([key, content]) => quoteOf(key, content, sources.get(key) ?? null));
  return {
    id: 'made-up',
    source: { path: 'made-up.txt', format: 'clean', bytes: 0, sha256: '', encoding: 'utf-8' },
    language: 'en',
    paragraphs: paragraphsOf(text),
    entities,
    quotes,
  };
}

function entityOf(id: string, given: Cast[string], mentions: Entity['mentions']): Entity {
  const made = typeof given === 'string' ? { name: given } : given;
  return { id, type: 'person', named: true, ...made, mentions };
}

function quoteOf(id: string, content: readonly Span[], source: Span | null): Quote {
  const quoted = content.flatMap((span) =>
    [...span.text.matchAll(/["“][^"”]*["”]?/g)].map((m) => {
      const start = span.start + m.index;
      return { start, end: start + m[0].length, text: m[0] };
    }),
  );
  const opens = /^["“]/.test(content[0]!.text);
  const kind = quoted.length === 0 ? 'indirect' : opens ? 'direct' : 'mixed';
  return { id, kind, content: [...content], quoted, cue: null, source, score: 1 };
}

function paragraphsOf(text: string): QuotesRecord['paragraphs'] {
  return [...text.matchAll(/[^\n]+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    role: 'paragraph' as const,
  }));
}
