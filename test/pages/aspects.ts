import { overlap, words } from '../../lab/evaluate/measures.js';
import { judgeSpeaker } from '../../lab/evaluate/speakerNames.js';
import type { AttributeRecord, Attribution, Span } from '../../stages/records/index.js';
import type { ExpectedPage } from './expected.js';

/** One thing that can be right or wrong about a page. */
export interface Aspect {
  readonly name: string;
  readonly right: boolean;
  readonly got: unknown;
}

/** Runs of white space as one space, none before a sign of punctuation (where an inline link ended its line). */
const squash = (text: string | undefined): string | undefined =>
  text
    ?.replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?])/g, '')
    .trim();
const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Everything the expectation states about a page, held against the record the pipeline made of it. */
export function aspectsOf(expected: ExpectedPage, record: AttributeRecord): Aspect[] {
  return [...pageAspects(expected, record), ...quoteAspects(expected, record), ...indirectAspects(expected, record)];
}

function pageAspects(expected: ExpectedPage, record: AttributeRecord): Aspect[] {
  const aspects: Aspect[] = [];
  const add = (name: string, right: boolean, got: unknown): void => void aspects.push({ name, right, got });
  for (const name of ['title', 'dek'] as const)
    if (expected[name] !== undefined)
      add(name, squash(record[name]?.text) === expected[name], squash(record[name]?.text));
  if (expected.byline !== undefined)
    add('byline', sameByline(expected.byline, record.byline?.text), record.byline?.text);
  if (expected.date !== undefined)
    add('date', record.published?.iso.slice(0, 10) === expected.date, record.published?.iso);
  add('language', record.language === expected.language, record.language);
  const issues = (record.issues ?? []).map((issue) => issue.code);
  if (expected.issue !== undefined) add('issue', issues.includes(expected.issue), issues);
  const { optional = [] } = expected;
  const kept = record.paragraphs.filter((p) => !optional.includes(squash(p.text)!));
  const paragraphs = kept.map((p) => squash(p.text)!);
  const lost = expected.paragraphs.filter((text) => !paragraphs.includes(text));
  const surplus = paragraphs.filter((text) => !expected.paragraphs.includes(text));
  const same = paragraphs.join('\n') === expected.paragraphs.join('\n');
  add('paragraphs', same, { lost: lost.map(brief), surplus: surplus.map(brief) });
  const subheads = kept.filter((p) => p.role === 'subhead').map((p) => squash(p.text)!);
  add('subheads', subheads.join('\n') === (expected.subheads ?? []).join('\n'), subheads);
  return aspects;
}

/** Every name of the byline stands in it, and little else. */
function sameByline(expected: string, got: string | undefined): boolean {
  const want = words(expected);
  const mine = words(got ?? '');
  return want.every((word) => mine.includes(word)) && mine.length <= want.length + 2;
}

interface Segment {
  readonly span: Span;
  readonly attribution: Attribution;
}

function quoteAspects(expected: ExpectedPage, record: AttributeRecord): Aspect[] {
  const aspects: Aspect[] = [];
  const left = record.attributions.flatMap((attribution): Segment[] =>
    attribution.quoted.map((span) => ({ span, attribution })),
  );
  const taken: Span[] = [];
  expected.quotes.forEach((quote, n) => {
    const name = `quote ${n + 1} ${brief(quote.text)}`;
    const at = left.findIndex(({ span }) => squash(span.text) === quote.text);
    const found = at < 0 ? undefined : left.splice(at, 1)[0]!;
    aspects.push({ name, right: found !== undefined, got: undefined });
    if (found) taken.push(found.span);
    const { kind, speaker } = found?.attribution ?? {};
    aspects.push({ name: `${name}: kind`, right: kind === quote.kind, got: kind });
    aspects.push({
      name: `${name}: speaker`,
      right: found !== undefined && sameSpeaker(quote.speaker, speaker?.name),
      got: speaker?.name,
    });
  });
  const inside = (span: Span): boolean => taken.some((other) => other.start <= span.start && span.end <= other.end);
  const surplus = left.filter(({ span }) => !inside(span)).map(({ span }) => span.text);
  aspects.push({ name: 'no other quotes', right: surplus.length === 0, got: surplus });
  return aspects;
}

function indirectAspects(expected: ExpectedPage, record: AttributeRecord): Aspect[] {
  return (expected.indirect ?? []).flatMap(({ text, speaker }, n) => {
    const want = new Set(words(text));
    const alike = ({ content }: Attribution): number => {
      const mine = new Set(words(content.map((span) => span.text).join(' ')));
      const common = overlap(want, mine);
      return common / (want.size + mine.size - common);
    };
    const best = record.attributions.toSorted((a, b) => alike(b) - alike(a))[0];
    const found = best !== undefined && alike(best) >= 0.5;
    const name = `indirect ${n + 1} ${brief(text)}`;
    const got = best?.content.map((span) => span.text).join(' … ');
    const right = found && sameSpeaker(speaker, best.speaker?.name);
    return [
      { name, right: found, got },
      { name: `${name}: speaker`, right, got: best?.speaker?.name },
    ];
  });
}

const sameSpeaker = (speaker: string | null, got: string | undefined): boolean =>
  judgeSpeaker(got ?? '', { text: '', label: 'speech', speaker }).strict;
