import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { isGiven } from './isGiven.js';
import { over, type NameSpan } from './nameSpan.js';
import { TO_OTHERS } from './tradeNouns.js';

/** How words for trades end that no lexicon has. */
const TRADE = /(?:[bdkmnptv]er|tor|ist|keeper|[^u]man|woman)$/;

/**
 * Takes a plain word off the beginning of a person's name where a first name follows it and a family name that: what a sentence, a
 * label or a headline begins with ("Prosecution Ann Lind", "Marine Tom Ely"). Plain are words for persons, and words that the document
 * also writes in small letters, unless they are names themselves. A word for a person that a sentence begins with comes off before any two,
 * and before a body a word for what it is to another ("Rival Norvane Micro").
 */
export function trimLeads(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  let small: ReadonlySet<number> | undefined;
  return names.map((name) => {
    const { from, to, type } = name;
    if (type === 'organization' && to - from > 1 && opens(tokens, from) && TO_OTHERS.has(tokens.lexeme[from]!.lower))
      return over(name, from + 1, to);
    if (type !== 'person' || to - from < 3) return name;
    const own = bits[from]!;
    const noun = (own & LEX.personNoun) !== 0 || ((own & LEX.family) === 0 && TRADE.test(tokens.lexeme[from]!.lower));
    const trade = noun && opens(tokens, from) && (own & LEX.first) === 0;
    if (!isGiven(bits, from + 1) && !(trade && to - from === 3)) return name;
    const plain =
      (own & LEX.personNoun) !== 0 ||
      trade ||
      ((own & (LEX.first | LEX.family | LEX.particle)) === 0 &&
        (small ??= smallWords(tokens)).has(tokens.lexeme[from]!.hash));
    return plain ? over(name, from + 1, to) : name;
  });
}

/**
 * Takes a plain word off the end of a person's name where the word before it is the name of a person by itself elsewhere in the document
 * ("The Ann Lind Show", later "Lind").
 */
export function trimTails(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const lone = new Set<number>();
  for (const { from, to, type } of names) if (type === 'person' && to - from === 1) lone.add(tokens.lexeme[from]!.hash);
  return names.map((name) => {
    const last = name.to - 1;
    if (name.type !== 'person' || last - name.from < 2 || (bits[last]! & LEX.common) === 0) return name;
    const own = (bits[last]! & (LEX.first | LEX.family | LEX.nameSuffix)) !== 0 || lone.has(tokens.lexeme[last]!.hash);
    return !own && lone.has(tokens.lexeme[last - 1]!.hash) ? over(name, name.from, last, name.titleFrom) : name;
  });
}

const opens = ({ sentenceStart, sentence }: Tokens, i: number): boolean => sentenceStart[sentence[i]!] === i;

/** The words that stand in small letters somewhere. */
function smallWords(tokens: Tokens): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { word, form, lower, hash } of tokens.lexeme) if (word && form === lower) out.add(hash);
  return out;
}
