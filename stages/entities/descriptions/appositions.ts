import { POS } from '../../language/pos.js';
import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import type { NameSpan } from '../names/nameSpan.js';
import { FIRMS_TOO } from '../names/tradeNouns.js';
import { fullDescription, type Words } from './fullDescription.js';
import { introduced } from './introduced.js';
import type { Nominal } from './nominals.js';

const COMMA = /^[,(]$/;
const CLOSES = /^(?:[,.;:)]|—|--?|who|which|of|for|at|in|from|with|on|and|to|said|says)$/;

/**
 * Descriptions that stand beside the name they describe: "Ada Berg, the ministry's spokeswoman," and "the spokeswoman, Ada Berg,".
 * Gives, by index of the nominal, the index of its name.
 */
export function appositions(
  words: Words,
  names: readonly NameSpan[],
  nominals: readonly Nominal[],
): Map<number, number> {
  const { tokens } = words;
  const endingAt = new Map<number, number>();
  const beginningAt = new Map<number, number>();
  names.forEach((name, i) => {
    endingAt.set(name.to, i);
    beginningAt.set(name.from, i).set(name.titleFrom, i);
  });
  const nameOf = (nominal: Nominal): number | undefined =>
    beside(tokens, nominal, endingAt, beginningAt) ??
    behindTrade(tokens, nominal, names, beginningAt) ??
    behindPhrase(words, nominal, names, beginningAt) ??
    introduced(words, nominal, names, beginningAt);
  const out = new Map<number, number>();
  // From the last to the first: "one passenger, a nurse named Ada Berg," is named by what stands behind it.
  const described = new Map<number, number>();
  for (let i = nominals.length - 1; i >= 0; i--) {
    const nominal = nominals[i]!;
    const { to, definite } = nominal;
    const behind =
      to < tokens.count && tokens.lexeme[to]!.form === ',' && !definite ? described.get(to + 1) : undefined;
    const name = nameOf(nominal) ?? behind;
    if (name === undefined || !compatible(words, nominal, names[name]!)) continue;
    out.set(i, name);
    if (!definite) described.set(nominal.from, name);
  }
  return out;
}

function beside(
  tokens: Tokens,
  nominal: Nominal,
  endingAt: ReadonlyMap<number, number>,
  beginningAt: ReadonlyMap<number, number>,
): number | undefined {
  const same = (i: number): boolean =>
    i >= 0 && i < tokens.count && tokens.sentence[i] === tokens.sentence[nominal.from];
  const before = nominal.from - 1;
  if (same(before) && COMMA.test(tokens.lexeme[before]!.form)) {
    const name = endingAt.get(before) ?? afterAge(tokens, before, endingAt);
    const next = nominal.to;
    if (name !== undefined && (!same(next) || CLOSES.test(tokens.lexeme[next]!.lower))) return name;
  }
  if (!same(nominal.to) || !nominal.definite) return undefined;
  if (tokens.lexeme[nominal.to]!.form !== ',') return undefined;
  const next = nominal.to + 1;
  return beginningAt.get(next) ?? (tokens.lexeme[next]?.lower === 'the' ? beginningAt.get(next + 1) : undefined);
}

const MODIFIERS: ReadonlySet<number> = new Set([POS.indexOf('ADJ'), POS.indexOf('NOUN')]);
const MOST_MODIFIERS = 4;

/** "Her neighbor, retired machinist Ada Berg, said": the name between commas behind plain words for what the same one is. */
function behindTrade(
  tokens: Tokens,
  nominal: Nominal,
  names: readonly NameSpan[],
  beginningAt: ReadonlyMap<number, number>,
): number | undefined {
  if (!nominal.definite || tokens.lexeme[nominal.to]?.form !== ',') return undefined;
  const first = nominal.to + 1;
  for (let i = first; i < Math.min(tokens.count, first + MOST_MODIFIERS + 1); i++) {
    if (tokens.sentence[i] !== tokens.sentence[nominal.from]) return undefined;
    const name = beginningAt.get(i);
    if (name !== undefined) return i > first && tokens.lexeme[names[name]!.to]?.form === ',' ? name : undefined;
    if (!MODIFIERS.has(tokens.pos[i]!) || tokens.lexeme[i]!.capital) return undefined;
  }
  return undefined;
}

/** "The mayor of Dunmere, Ada Berg, said": the name between commas behind a description and what belongs to its noun. */
function behindPhrase(
  words: Words,
  nominal: Nominal,
  names: readonly NameSpan[],
  beginningAt: ReadonlyMap<number, number>,
): number | undefined {
  if (!nominal.definite) return undefined;
  const { tokens } = words;
  const comma = fullDescription(words, nominal.from, nominal.to);
  if (comma === nominal.to || comma >= tokens.count || tokens.lexeme[comma]!.form !== ',') return undefined;
  const name = beginningAt.get(comma + 1);
  if (name === undefined) return undefined;
  const { to } = names[name]!;
  const inOneSentence = to < tokens.count && tokens.sentence[to] === tokens.sentence[nominal.from];
  return inOneSentence && tokens.lexeme[to]!.form === ',' ? name : undefined;
}

/** "Ada Berg, 41, a nurse": the name before an age between commas. */
function afterAge(tokens: Tokens, comma: number, endingAt: ReadonlyMap<number, number>): number | undefined {
  if (comma < 2 || !/^\d+$/.test(tokens.lexeme[comma - 1]!.form) || tokens.lexeme[comma - 2]!.form !== ',')
    return undefined;
  return endingAt.get(comma - 2);
}

function compatible({ tokens, bits }: Words, nominal: Nominal, name: NameSpan): boolean {
  if (nominal.plural) return false;
  const head = bits[nominal.head]!;
  if (name.type === 'person')
    return (head & LEX.title) !== 0 || ((head & LEX.personNoun) !== 0 && !isTitleOfPaper(tokens, nominal));
  if (name.type === 'organization')
    return (head & LEX.orgNoun) !== 0 || FIRMS_TOO.has(tokens.lexeme[nominal.head]!.lower);
  return name.type === 'location' && (head & LEX.locationNoun) !== 0;
}

/** "In the Courier, Ada Berg wrote": a word for a person in capitals inside a sentence names something else. */
function isTitleOfPaper({ lexeme, sentence, sentenceStart }: Tokens, { head }: Nominal): boolean {
  return lexeme[head]!.capital && sentenceStart[sentence[head]!] !== head;
}
