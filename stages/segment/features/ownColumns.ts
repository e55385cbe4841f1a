import { COLON } from './lineWords.js';
import * as is from './charClass.js';
import { add, put, type Columns } from './columns.js';
import { sizeOf, type Page, type SubScores } from './page.js';

/** Columns that speak of each line alone, and how often it comes on the page. */
export function addOwnColumns(table: Columns, page: Page, subs: SubScores): void {
  const { words, lines } = page;
  const size = (i: number): number => sizeOf(words, i);
  const share = (name: string, counts: Float32Array): void => {
    add(table, name, (i) => counts[i]! / (size(i) || 1));
  };
  add(table, 'words', size);
  add(table, 'letters/word', (i) => words.letters[i]! / (size(i) || 1));
  share('capital', words.capital);
  share('upper', words.upper);
  share('digits', words.digits);
  share('small', words.small);
  share('stops/word', words.stops);
  share('commas/word', words.commas);
  share('others/word', words.others);
  put(table, 'stops', words.stops);
  put(table, 'quotes', words.quotes);
  add(table, 'opens', (i) => words.opens[i]!);
  add(table, 'closes', (i) => words.closes[i]!);
  add(table, 'ends', (i) => (words.closes[i] === is.STOP ? 1 : words.closes[i] === COLON ? 2 : 0));
  add(table, 'last', (i) => words.last[i]!);
  add(table, 'bullet', (i) => (lines[i]!.bullet ? 1 : 0));
  add(table, 'gap', (i) => lines[i]!.gap);
  add(table, 'gap after', (i) => lines[i + 1]?.gap ?? 9);
  add(table, 'indent', (i) => lines[i]!.indent);
  add(table, 'rows', (i) => lines[i]!.lines);
  addRepeats(table, page);
  put(table, 'own', subs.own);
  put(table, 'around', subs.around);
  put(table, 'known', subs.known);
}

/** How often the line, and a line with the same first three words, stands on the page; how far off its nearest double is. */
function addRepeats(table: Columns, { words }: Page): void {
  const wholes = new Map<number, number>();
  const heads = new Map<number, number>();
  const nearest = new Float32Array(table.size).fill(99);
  const place = new Map<number, number>();
  const hasHead = (i: number): boolean => sizeOf(words, i) >= 4;
  const head = (i: number): number => {
    const from = words.first[i]!;
    return words.words[from]! ^ Math.imul(words.words[from + 1]!, 3) ^ Math.imul(words.words[from + 2]!, 7);
  };
  for (let i = 0; i < table.size; i++) {
    const whole = words.whole[i]!;
    wholes.set(whole, (wholes.get(whole) ?? 0) + 1);
    if (hasHead(i)) heads.set(head(i), (heads.get(head(i)) ?? 0) + 1);
    const before = place.get(whole);
    if (before !== undefined) {
      nearest[i] = Math.min(99, i - before);
      nearest[before] = Math.min(nearest[before]!, i - before);
    }
    place.set(whole, i);
  }
  add(table, 'repeats', (i) => wholes.get(words.whole[i]!)!);
  add(table, 'heads', (i) => (hasHead(i) ? heads.get(head(i))! : 0));
  put(table, 'nearest double', nearest);
}
