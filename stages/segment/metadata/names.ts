/** A stretch of text that reads as one or more names: offsets into the text given. */
export interface NameRun {
  readonly start: number;
  readonly end: number;
  /** How it was cut: all of what was there, up to a comma, up to a role, … */
  readonly variant: 'all' | 'comma' | 'role' | 'first';
}

const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|ten|bin|ibn|al|el|af|av|zu|zur|y|e|mc|st)$/i;
const JOINER = /^(?:and|&|und|et|y|with|\+|[,/])$/i;
const ROLE =
  /^(?:staff|senior|chief|reporter|editor|correspondent|contributor|contributing|writer|columnist|associate|assistant|managing|deputy|special|national|political|business|sports|news|producer|author|journalist|freelance|guest|multimedia|digital|executive|director|updated|published|posted|last|read|min|follow|on|in|for|at|from|about|opens|bio|email)$/i;

const MAX_TOKENS = 16;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Names at the beginning of `text`: words with capitals, initials, particles, joined by commas and `and`. Gives the ways to end them;
 * nothing where the text does not begin with a name. `loose` takes a first word without a capital (a user's handle after "by").
 */
export function nameRuns(text: string, loose: boolean): NameRun[] {
  const tokens = tokensOf(text);
  const first = tokens[0];
  if (!first || !(isName(first.text) || (loose && /^[\p{L}\p{N}_.@-]{2,30}$/u.test(first.text)))) return [];
  let last = 0;
  let comma = -1;
  let role = -1;
  let firstOnly = -1;
  for (let i = 1; i < tokens.length; i++) {
    const { text: word } = tokens[i] as Token;
    const next = tokens[i + 1];
    if (JOINER.test(word)) {
      if (!next || !(isName(next.text) || PARTICLE.test(next.text))) break;
      if (word === ',' && comma < 0) comma = last;
      if (firstOnly < 0) firstOnly = last;
      continue;
    }
    if (role < 0 && ROLE.test(word)) role = last;
    const joins = isName(word) || (PARTICLE.test(word) && leadsToName(tokens, i + 1));
    if (!joins) break;
    if (isName(word)) last = i;
  }
  return variants(tokens, { all: last, comma, role, first: firstOnly });
}

/** Whether a name stands at `i`, behind another particle at most. */
function leadsToName(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.text ?? '';
  return isName(word) || (PARTICLE.test(word) && isName(tokens[i + 1]?.text ?? ''));
}

function variants(tokens: readonly Token[], ends: Readonly<Record<NameRun['variant'], number>>): NameRun[] {
  const runs: NameRun[] = [];
  const start = (tokens[0] as Token).start;
  for (const variant of ['all', 'comma', 'role', 'first'] as const) {
    const at = ends[variant];
    if (at < 0) continue;
    const end = trimmedEnd((tokens[at] as Token).text, (tokens[at] as Token).end);
    if (!runs.some((run) => run.end === end)) runs.push({ start, end, variant });
  }
  return runs;
}

/** A full stop ends an initial or a short form, otherwise the sentence. */
function trimmedEnd(word: string, end: number): number {
  return word.endsWith('.') && word.length > 4 && !/\..*\./.test(word) ? end - 1 : end;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of unglued(text).matchAll(
    /[\p{L}\p{N}@_](?:[\p{L}\p{M}\p{N}'’`._@-]*[\p{L}\p{M}\p{N}_])?\.?|[&+,/]|\S/gu,
  )) {
    if (tokens.length >= MAX_TOKENS) break;
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Words that two elements side by side glued together ("Ann PoePublished"): the second begins a new word. Lengths stay as they are. */
function unglued(text: string): string {
  // A character that is neither letter nor space ends the name.
  return text.replace(GLUED, (_, last: string, word: string) => `${last}\u0000${word.slice(1)}`);
}

const GLUED =
  /([\p{Ll}.])((?:Published|Updated|Posted|Follow|Share|Senior|Staff|Editor|Writer|Contributor|January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|In|On|By|Last)(?!\p{Ll}))/gu;

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:d|l|o|al|el)['’-]\p{Lu}/u.test(word);
}
