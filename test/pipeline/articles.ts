import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PEOPLE = [
  'Ada Marsh',
  'Tomas Okafor',
  'Lena Fairweather',
  'Colonel Hugh Brandt',
  'Priya Raman',
  'Oskar Lindqvist',
];
const ROLES = ['the harbour master', 'a spokeswoman for the county', 'the head of the union', 'a professor of botany'];
const CLAIMS = [
  'the bridge would be closed until spring',
  'nobody had asked the tenants',
  'the orchard can’t be saved',
];
const WORDS = [
  'The gulls came back in March',
  'It’s a “miracle” of sorts',
  'We are "not amused" at all',
  'That is Okafor’s view',
];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** A small made-up article, a paragraph a line; each number gives another one. */
export function article(n: number): string {
  const who = pick(PEOPLE, n);
  const other = pick(PEOPLE, n + 1 + (n % 4));
  return [
    `${who}, ${pick(ROLES, n)}, said on day ${n} that ${pick(CLAIMS, n)}.`,
    `“${pick(WORDS, n)},” she said. “There will be ${n + 2} of them by summer.”`,
    `According to ${other}, ${pick(CLAIMS, n + 1)}. "${pick(WORDS, n + 2)}," ${other.split(' ').at(-1)} added.`,
    `“We have waited ${n} years,`,
    `“and we will wait no longer,” the official told reporters, ${'again and '.repeat(n % 5)}again.`,
    '',
  ].join('\n');
}

/** Writes so many articles as text files; their names sort by number. */
export function writeArticles(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < count; n++) writeFileSync(path.join(folder, `${fileName(n)}`), article(n));
}

export const fileName = (n: number): string => `${String(n).padStart(4, '0')}.txt`;

/** The same articles as lines of JSONL, in the order of the numbers. */
export function articleLines(numbers: readonly number[]): string {
  return numbers.map((n) => `${JSON.stringify({ id: `a${n}`, text: article(n) })}\n`).join('');
}
