import { eld } from 'eld/small';

/** Characters looked at: more do not make the answer better. */
const SAMPLE = 4000;

/**
 * The language of a document as an ISO 639-1 code, `und` where there is too little to go by. Decided on the article's own words, and on
 * the whole text where there is no article; what a page declares (`declared`) settles short or doubtful cases.
 */
export function detectLanguage(paragraphs: readonly string[], text: string, declared?: string): string {
  const body = sample(paragraphs.length > 0 ? paragraphs : text.split('\n').filter((line) => line.length > 60));
  const words = body.length > 40 ? body : sample([text.trim()]);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return declared ?? 'und';
  const guess = eld.detect(words);
  if (guess.language === '') return declared ?? 'und';
  if (declared !== undefined && declared !== guess.language && (letters < 120 || !guess.isReliable())) return declared;
  return guess.language;
}

function sample(lines: readonly string[]): string {
  let out = '';
  for (const line of lines) {
    if (out.length + line.length > SAMPLE) return `${out} ${line.slice(0, SAMPLE - out.length)}`;
    out += ` ${line}`;
  }
  return out;
}
