import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { asType, type NameSpan } from './nameSpan.js';

const SOMETHING_ELSE =
  LEX.first | LEX.title | LEX.demonym | LEX.place | LEX.calendar | LEX.orgWord | LEX.orgNoun | LEX.personNoun;
const [AUX, VERB] = [4, 16];

/**
 * Lone words taken for persons, or for no name at all, that begin the name of a company of the document ("Lind Devices", later "Lind") are
 * that company, unless a person of the document has them for a family name.
 */
export function firmNames(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): readonly NameSpan[] {
  const firms = new Set<number>();
  const families = new Set<number>();
  for (const { type, from, to } of names) {
    if (to - from < 2) continue;
    if (type === 'person') families.add(tokens.lexeme[to - 1]!.hash);
    else if (type === 'organization' && (bits[to - 1]! & (LEX.orgWord | LEX.orgSuffix)) !== 0)
      firms.add(tokens.lexeme[from]!.hash);
  }
  if (firms.size === 0) return names;
  for (const hash of families) firms.delete(hash);
  const known = names.map((name) => {
    const { hash } = tokens.lexeme[name.from]!;
    const lone = name.type === 'person' && name.to - name.from === 1 && name.titleFrom === name.from;
    const titled = name.from > 0 && (bits[name.from - 1]! & LEX.title) !== 0;
    return lone && !titled && firms.has(hash) ? asType(name, 'organization') : name;
  });
  return [...known, ...untagged(tokens, bits, names, firms)].toSorted((a, b) => a.from - b.from);
}

/** Capitalised words that stand alone outside the names found; at the beginning of a sentence only before a verb. */
function untagged(
  tokens: Tokens,
  bits: Int32Array,
  names: readonly NameSpan[],
  firms: ReadonlySet<number>,
): readonly NameSpan[] {
  const { lexeme, sentence, sentenceStart, pos, count } = tokens;
  const inName = new Uint8Array(count);
  for (const { titleFrom, to } of names) inName.fill(1, titleFrom, to);
  const large = (i: number): boolean => i >= 0 && i < count && lexeme[i]!.word && lexeme[i]!.capital;
  const found: NameSpan[] = [];
  for (let i = 0; i < count; i++) {
    if (inName[i] || !large(i) || !firms.has(lexeme[i]!.hash) || (bits[i]! & SOMETHING_ELSE) !== 0) continue;
    const s = sentence[i]!;
    const opens = sentenceStart[s] === i;
    const tag = i + 1 < sentenceStart[s + 1]! ? pos[i + 1]! : -1;
    if (opens ? tag !== VERB && tag !== AUX : sentence[i - 1] === s && large(i - 1)) continue;
    if (large(i + 1) && sentence[i + 1] === s) continue;
    found.push({ from: i, to: i + 1, type: 'organization', titleFrom: i, score: 1 });
  }
  return found;
}
