import { blankOut, type Blanks } from './blanks.js';

const ADDRESS = /^[ \t]*(?:(\d{1,5})\. )?[a-z][\w+.-]*:\S/i;
const NAMED = /^[ \t]*(\d{1,5})\. \S/;
const TITLE = /^[ \t]*(?:references|links|(?:visible|hidden) links:?)[ \t]*$/i;
const LEAST = 3;
/** Lines in a row that may be anything: addresses can hold line ends. */
const MOST_ODD = 20;
const LONGEST = 4000;

/**
 * Blanks the numbers a terminal browser puts before links ("[12]the board") and the list of addresses they stand for, the last thing in
 * such a dump. False where there is no such list, or the text has hardly any of its numbers: then nothing is blanked.
 */
export function blankNumberedLinks(blanks: Blanks): boolean {
  const { text } = blanks;
  const list = addressList(text);
  if (list.count < LEAST) return false;
  const marks = [...text.slice(0, list.start).matchAll(/\[(\d{1,5})\]/g)].filter(
    ([, number]) => Number(number) <= list.most,
  );
  if (marks.length * 3 < list.count) return false;
  for (const { 0: mark, index } of marks) blankOut(blanks, index, index + mark.length);
  blankOut(blanks, list.start, text.length);
  return true;
}

/** The list of addresses that ends the text: where it begins, how many it has and their greatest number. */
function addressList(text: string): { readonly start: number; readonly count: number; readonly most: number } {
  const numbers: number[] = [];
  let start = text.length;
  let named = false;
  let odd = 0;
  for (let end = text.length; end > 0 && odd <= MOST_ODD;) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, Math.min(end, from + LONGEST));
    // Some browsers write a link's title behind its number and the address in the next line.
    const entry: RegExpExecArray | null = named ? NAMED.exec(line) : ADDRESS.exec(line);
    const number = Number(entry?.[1] ?? NaN);
    named = entry !== null && entry[1] === undefined;
    const next = number < (numbers.at(-1) ?? Infinity);
    if (next) numbers.push(number);
    if (next || (numbers.length > 0 && TITLE.test(line))) [start, odd] = [from, 0];
    else if (!named && line.trim() !== '') odd++;
    end = from - 1;
  }
  return { start, count: numbers.length, most: numbers[0] ?? 0 };
}
