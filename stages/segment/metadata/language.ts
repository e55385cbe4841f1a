import { eld } from 'eld/small';

/** Characters looked at: more do not make the answer better. */
const SAMPLE = 4000;
/** Words in small letters: names, which results and lists are full of, are of no language. */
const SMALL = /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}'’-]*/gu;
/** Characters of such words to go by, the share of capital letters from which a text is made of names, and from how many letters it is long. */
const [LEAST, NAMES, LONG] = [40, 0.09, 400];

/**
 * The language of a document as an ISO 639-1 code, `und` where there is too little to go by. Decided on the article's own words, and on
 * the whole text where there is no article; what a page declares (`declared`) settles short or doubtful cases.
 */
export function detectLanguage(paragraphs: readonly string[], text: string, declared?: string): string {
  const body = sample(paragraphs.length > 0 ? paragraphs : text.split('\n').filter((line) => line.length > 60));
  const words = body.length > 40 ? body : sample([text.trim()]);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return declared ?? 'und';
  const guess = detect(words, letters);
  if (guess === undefined || guess.language === '') return declared ?? 'und';
  if (declared !== undefined && declared !== guess.language && (letters < 120 || !guess.isReliable())) return declared;
  return guess.language;
}

/**
 * What the whole text is in; of a text full of names that seems foreign, what its words in small letters are in, and nothing where it is
 * short and has hardly any.
 */
function detect(words: string, letters: number): ReturnType<typeof eld.detect> | undefined {
  const guess = eld.detect(words);
  if (guess.language === 'en' || guess.language === '') return guess;
  if ((words.match(/\p{Lu}/gu)?.length ?? 0) < NAMES * letters) return guess;
  const small = words.match(SMALL)?.join(' ') ?? '';
  if (small.length >= LEAST) return eld.detect(small);
  return letters < LONG ? undefined : guess;
}

function sample(lines: readonly string[]): string {
  let out = '';
  for (const line of lines) {
    if (out.length + line.length > SAMPLE) return `${out} ${line.slice(0, SAMPLE - out.length)}`;
    out += ` ${line}`;
  }
  return out;
}
