import { LEX, type Lexicons } from '../../lexicon/index.js';

/**
 * What the words of a name are, a letter each, at most six: F first name, B first name and common word, f family name, T title,
 * O word of organizations, P place, p particle, C common word, 1 with a digit, x unknown.
 */
export function namePattern(lexicons: Lexicons, words: readonly string[]): string {
  return words
    .slice(0, 6)
    .map((word) => letterOf(word, lexicons.bits(word)))
    .join('');
}

function letterOf(word: string, bits: number): string {
  if (bits & LEX.first) return bits & LEX.common ? 'B' : 'F';
  if (bits & LEX.title) return 'T';
  if (bits & LEX.particle) return 'p';
  if (bits & LEX.family) return 'f';
  if (bits & (LEX.organization | LEX.orgWord | LEX.orgSuffix | LEX.teamWord)) return 'O';
  if (bits & LEX.place) return 'P';
  if (bits & (LEX.common | LEX.personNoun | LEX.calendar)) return 'C';
  if (/\d/.test(word)) return '1';
  return word.length === 1 ? 'i' : 'x';
}

const DEGREE = /^(?:[\p{Lu}.-]{2,8}|ph\.?d\.?|[mjb]\.?[sda]\.?|esq\.?|jr\.?|sr\.?|e-ryt|\d{2,3}|[,&])$/iu;

/** What stands behind a name's first comma: nothing, degrees, more names, or other words. */
export function tailClass(text: string): string {
  const comma = text.indexOf(',');
  if (comma < 0) return '';
  const words = text
    .slice(comma + 1)
    .trim()
    .split(/[\s,]+/);
  if (words.every((word) => word === word.toUpperCase() && DEGREE.test(word))) return 'degrees';
  if (words.every((word) => DEGREE.test(word))) return 'short';
  return words.length > 6 ? 'many' : 'words';
}
