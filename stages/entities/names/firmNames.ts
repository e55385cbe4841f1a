import type { Tokens } from '../../language/tokens.js';
import { LEX } from '../../lexicon/index.js';
import { asType, type NameSpan } from './nameSpan.js';

/**
 * Lone words taken for persons that begin the name of a company of the document ("Lind Devices", later "Lind") are that company, unless
 * a person of the document has them for a family name.
 */
export function firmNames(tokens: Tokens, bits: Int32Array, names: readonly NameSpan[]): NameSpan[] {
  const firms = new Set<number>();
  const families = new Set<number>();
  for (const { type, from, to } of names) {
    if (to - from < 2) continue;
    if (type === 'person') families.add(tokens.lexeme[to - 1]!.hash);
    else if (type === 'organization' && (bits[to - 1]! & (LEX.orgWord | LEX.orgSuffix)) !== 0)
      firms.add(tokens.lexeme[from]!.hash);
  }
  return names.map((name) => {
    const { hash } = tokens.lexeme[name.from]!;
    const lone = name.type === 'person' && name.to - name.from === 1 && name.titleFrom === name.from;
    const titled = name.from > 0 && (bits[name.from - 1]! & LEX.title) !== 0;
    return lone && !titled && firms.has(hash) && !families.has(hash) ? asType(name, 'organization') : name;
  });
}
