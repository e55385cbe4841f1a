/** Prefixes of family and first names behind which a capital goes on: McKay, DeShawn, LaToya, FitzRoy. */
const NAME_PREFIX = /^(?:\p{Lu}\p{Ll}{0,2}|Fitz|Saint|Vander)\p{Lu}\p{Ll}/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const ACRONYM_HEAD = /^\p{Lu}{2,}\p{Ll}/u;

/**
 * Written as products and companies are and people are not: a capital inside the word behind more than a name's prefix ("DataForge"),
 * or an acronym that goes on in small letters ("SRLabs", "CRMs").
 */
export function isBrandShape(form: string): boolean {
  if (ACRONYM_HEAD.test(form)) return true;
  return INNER_CAPITAL.test(form) && !NAME_PREFIX.test(form);
}
