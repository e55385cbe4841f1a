import type { Tokens } from '../../language/tokens.js';
import type { NameSpan } from '../names/nameSpan.js';
import type { Nominal } from './nominals.js';
import { onlyOwners } from './onlyOwners.js';
import { yearsOld } from './yearsOld.js';

const AGE = /^\d{1,3}$/;

/**
 * Descriptions by an age that only one person named before has: "Ada Berg, 61, left. … the 61-year-old said". Gives, by index of the
 * nominal, the index of a name. Linear.
 */
export function byAge(
  tokens: Tokens,
  names: readonly NameSpan[],
  nominals: readonly Nominal[],
  sameOne: (a: number, b: number) => boolean,
): Map<number, number> {
  const out = new Map<number, number>();
  const named = onlyOwners(names, (name) => ageOf(tokens, name), sameOne);
  if (named.size === 0) return out;
  nominals.forEach(({ from, head, definite, plural, type }, i) => {
    if (!definite || plural || type !== 'person') return;
    for (let t = from; t <= head; t++) {
      const years = yearsOld(tokens.lexeme[t]!.lower);
      const name = years === undefined ? undefined : named.get(years);
      if (name !== undefined && names[name]!.to <= from) out.set(i, name);
    }
  });
  return out;
}

/** The age beside a name: "61-year-old nurse Ada Berg", "Ada Berg, 61,", "Ada Berg (61)", "Ada Berg, aged 61,". */
function ageOf(tokens: Tokens, { from, to, titleFrom }: NameSpan): string | undefined {
  for (let i = Math.max(0, titleFrom - 1); i < from; i++) {
    const years = yearsOld(tokens.lexeme[i]!.lower);
    if (years !== undefined) return years;
  }
  const form = (i: number): string => (i < tokens.count ? tokens.lexeme[i]!.lower : '');
  if (form(to) !== ',' && form(to) !== '(') return undefined;
  const at = form(to + 1) === 'aged' || form(to + 1) === 'now' ? to + 2 : to + 1;
  if (AGE.test(form(at)) && (form(at + 1) === '' || /^[,.;:)]/.test(form(at + 1)))) return form(at);
  return yearsOld(form(to + 2));
}
