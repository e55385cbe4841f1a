import { POS } from '../../language/pos.js';
import { fullDescription, type Words } from './fullDescription.js';
import type { Nominal } from './nominals.js';

const PREDICATE: ReadonlySet<number> = new Set([POS.indexOf('ADV'), POS.indexOf('AUX'), POS.indexOf('VERB')]);

/**
 * Descriptions of one person side by side, neither with a name: "Another survivor, a teacher from the valley, said". Gives, by first token
 * of the second, the first token of the first; lists ("a teacher, a nurse and a cook") are of several.
 */
export function peers(words: Words, nominals: readonly Nominal[]): ReadonlyMap<number, number> {
  const { tokens } = words;
  const out = new Map<number, number>();
  const beginning = new Map<number, Nominal>();
  for (const nominal of nominals)
    if (nominal.type === 'person' && !nominal.plural) beginning.set(nominal.from, nominal);
  const isComma = (i: number, s: number): boolean =>
    i + 1 < tokens.count && tokens.lexeme[i]!.form === ',' && tokens.sentence[i + 1] === s;
  for (const first of beginning.values()) {
    const s = tokens.sentence[first.from]!;
    const comma = fullDescription(words, first.from, first.to);
    const second = isComma(comma, s) ? beginning.get(comma + 1) : undefined;
    if (!second || second.to - second.from < 2) continue;
    const closing = fullDescription(words, second.from, second.to);
    if (isComma(closing, s) && PREDICATE.has(tokens.pos[closing + 1]!)) out.set(second.from, first.from);
  }
  return out;
}
