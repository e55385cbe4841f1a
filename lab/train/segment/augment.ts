import { hashString } from '../../../stages/model/hash.js';
import { random } from '../random.js';

/** Other renderings of a dump with one block a line, so that no one style is all there is. */
export const VARIANTS = ['plain', 'pasted', 'wrapped', 'cipher'] as const;
export type Variant = (typeof VARIANTS)[number];

/** The variant of `text`; choices inside it depend on `id` alone. */
export function augment(text: string, variant: Variant, id: string): string {
  const next = random(hashString(id));
  if (variant === 'cipher') return cipher(text, next);
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:[•*+]\s+)?/, '').trimEnd());
  const full = lines.filter((line) => line !== '');
  if (variant === 'plain') return full.join('\n');
  if (variant === 'pasted') return full.join('\n\n');
  return wrap(lines, 56 + Math.floor(next() * 60), next() < 0.5 ? '   ' : '');
}

function wrap(lines: readonly string[], width: number, margin: string): string {
  const out: string[] = [];
  for (const line of lines) {
    let row = margin;
    for (const word of line.split(/\s+/)) {
      if (row.length + word.length + 1 > width && row !== margin) {
        out.push(row);
        row = margin;
      }
      row += row === margin ? word : ` ${word}`;
    }
    out.push(row.trimEnd());
  }
  return out.join('\n');
}

/** The same page in a language nobody speaks: vowels and consonants change places among themselves, case and signs stay. */
function cipher(text: string, next: () => number): string {
  const swap = new Map<string, string>();
  for (const letters of ['aeiou', 'bcdfghjklmnpqrstvwxyz']) {
    const shift = 1 + Math.floor(next() * (letters.length - 1));
    [...letters].forEach((letter, i) => {
      const other = letters[(i + shift) % letters.length]!;
      swap.set(letter, other).set(letter.toUpperCase(), other.toUpperCase());
    });
  }
  return text.replace(/[a-z]/gi, (letter) => swap.get(letter)!);
}
