import { placesBetween, type Place, type Said, type Scene } from '../scene/scene.js';
import { speakingMentions } from '../mentions/sourceMention.js';
import type { Rule } from './rule.js';
import { besideSayVerb, canSpeak, subjectOf } from './subject.js';

const some = (place: Place | undefined): readonly Place[] => (place ? [place] : []);
const isWhite = (scene: Scene, i: number): boolean => !scene.tokens.lexeme[i]!.word;

/** First token of the sentence in which the quote begins, or of the part after the quote before it. */
function before(scene: Scene, said: Said): number {
  const { tokens, spoken } = scene;
  const start = tokens.sentenceStart[tokens.sentence[said.from]!]!;
  let i = said.from;
  while (i > start && (spoken[i - 1] === 0 || spoken[i - 1] === said.index + 1)) i--;
  return i;
}

/** Token after the last of the sentence that follows the quote's end, up to the next quote. */
function behind(scene: Scene, said: Said): number {
  const { tokens, spoken } = scene;
  const stop = tokens.paragraphStart[said.lastParagraph + 1]!;
  let i = said.to;
  const sentence = tokens.sentence[Math.min(i, tokens.count - 1)]!;
  while (i < stop && (spoken[i] === 0 || spoken[i] === said.index + 1) && tokens.sentence[i] === sentence) i++;
  return i;
}

/** `Name said: "…"`: the source span that came with the quote. */
export const source: Rule = {
  name: 'source',
  confidence: 0.9,
  find: (scene, said) => (said.sourceFrom < 0 ? [] : speakingMentions(scene, said.sourceFrom, said.sourceTo)),
};

/** `"…," said Name` and `"…," Name said`: a mention beside a reporting verb right behind the quote. */
export const tagBehind: Rule = {
  name: 'tag-behind',
  confidence: 0.85,
  find: (scene, said) => {
    const end = behind(scene, said);
    return some(
      placesBetween(scene, said.to, end).find(
        (p) => p.from <= said.to + 4 && canSpeak(scene, p) && besideSayVerb(scene, p, said.to, end),
      ),
    );
  },
};

/** `"…" — Name`: a mention behind a dash that ends the paragraph or is one. */
export const tail: Rule = {
  name: 'tail',
  confidence: 0.85,
  find: (scene, said) => {
    const { tokens } = scene;
    let i = said.to;
    while (i < tokens.count && isWhite(scene, i) && !/^[-–—−]/.test(tokens.lexeme[i]!.form)) i++;
    if (i >= tokens.count || tokens.paragraph[i]! > said.lastParagraph + 1) return [];
    if (!/^[-–—−]+$/.test(tokens.lexeme[i]!.form)) return [];
    const end = tokens.paragraphStart[tokens.paragraph[i]! + 1]!;
    const [first] = placesBetween(scene, i, end);
    const close = first && first.from <= i + 5 && end - i <= 25 && scene.entities[first.entity]!.type !== 'location';
    return close ? [first] : [];
  },
};

/** `NAME: …`: a label at the paragraph's start. */
export const label: Rule = {
  name: 'label',
  confidence: 0.9,
  find: (scene, said) => {
    const { tokens } = scene;
    const start = tokens.paragraphStart[said.paragraph];
    if (start === undefined || said.from - start > 12) return [];
    const first = placesBetween(scene, start, said.from)[0];
    return first && first.from <= start + 3 && tokens.lexeme[first.to]?.form === ':' ? [first] : [];
  },
};

/** `Name was worried: "…"`, `Name put it this way, "…"`: the subject of the words that lead in. */
export const leadIn: Rule = {
  name: 'lead-in',
  confidence: 0.75,
  find: (scene, said) => {
    const from = before(scene, said);
    if (from >= said.from) return [];
    const last = scene.tokens.lexeme[said.from - 1]!.form;
    if (!/^[:,]$/.test(last) && said.quote.kind === 'direct') return [];
    return some(subjectOf(scene, from, said.from));
  },
};

/** The last paragraph ends with a colon: who is its subject. */
export const leadInParagraph: Rule = {
  name: 'lead-in-paragraph',
  confidence: 0.8,
  find: (scene, said) => {
    const { tokens } = scene;
    const start = tokens.paragraphStart[said.paragraph]!;
    if (said.paragraph < 1 || said.from > start || start === 0) return [];
    if (tokens.lexeme[start - 1]!.form !== ':') return [];
    return some(subjectOf(scene, tokens.sentenceStart[tokens.sentence[start - 1]!]!, start));
  },
};
