import type { Said, Scene } from '../scene/scene.js';
import type { Rule } from './rule.js';
import { source, tagBehind } from './near.js';
import { subjectOf } from './subject.js';

/** At most `words` words stand in the quote's paragraph beside it. */
const fills = (scene: Scene, said: Said, words = 0): boolean => {
  const { tokens } = scene;
  let beside = 0;
  for (let i = tokens.paragraphStart[said.paragraph]!; i < said.from; i++) if (tokens.lexeme[i]!.word) beside++;
  for (let i = said.to; i < tokens.paragraphStart[said.lastParagraph + 1]!; i++) if (tokens.lexeme[i]!.word) beside++;
  return beside <= words;
};

const TAG_WORDS = 6;

const marked = (said: Said | undefined): boolean => said !== undefined && said.quote.kind !== 'indirect';

/** The nearest earlier quote in marks. */
function earlier(scene: Scene, said: Said): Said | undefined {
  for (let i = said.index - 1; i >= 0; i--) if (marked(scene.quotes[i])) return scene.quotes[i];
  return undefined;
}

/** A quote in the same paragraph, tag and all, speaks for the next one. */
export const sameParagraph: Rule = {
  name: 'same-paragraph',
  confidence: 0.85,
  find: (scene, said, chosen) => {
    const last = scene.quotes[said.index - 1];
    return last && last.lastParagraph === said.paragraph ? (chosen[last.index] ?? []) : [];
  },
};

/** `"A." "B," he said.`: the tag of the next quote in the paragraph. */
export const nextTag: Rule = {
  name: 'next-tag',
  confidence: 0.85,
  find: (scene, said) => {
    const next = scene.quotes[said.index + 1];
    if (!next || !marked(next) || next.paragraph !== said.lastParagraph) return [];
    for (let i = said.to; i < next.from; i++) if (scene.tokens.lexeme[i]!.word) return [];
    const given = source.find(scene, next, []);
    return given.length > 0 ? given : tagBehind.find(scene, next, []);
  },
};

/** The quote begins a sentence; the sentence before it, in its paragraph, names somebody. */
export const namedBefore: Rule = {
  name: 'named-before',
  confidence: 0.7,
  find: (scene, said) => {
    const { tokens } = scene;
    const start = tokens.paragraphStart[said.paragraph];
    if (start === undefined || said.from <= start) return [];
    const place = subjectOf(scene, tokens.sentenceStart[tokens.sentence[said.from - 1]!]!, said.from);
    return place ? [place] : [];
  },
};

/** The quote goes on from the paragraph before, whose marks were left open. */
export const continued: Rule = {
  name: 'continued',
  confidence: 0.9,
  find: (scene, said, chosen) => {
    const last = earlier(scene, said);
    if (!last || last.lastParagraph !== said.paragraph - 1) return [];
    const open = said.quote.flags?.includes('continued') || last.quote.flags?.includes('unclosed');
    return open ? (chosen[last.index] ?? []) : [];
  },
};

/** Turns in a dialogue: paragraphs of speech alone, two speakers one after the other, so the one before the last speaks again. */
export const turn: Rule = {
  name: 'turn',
  confidence: 0.6,
  find: (scene, said, chosen) => {
    const last = earlier(scene, said);
    const first = last && earlier(scene, last);
    if (!last || !first || !fills(scene, said) || !fills(scene, last, TAG_WORDS)) return [];
    if (last.lastParagraph !== said.paragraph - 1 || first.lastParagraph !== last.paragraph - 1) return [];
    const a = chosen[first.index]?.[0];
    const b = chosen[last.index]?.[0];
    return a && b && a.entity !== b.entity ? [a] : [];
  },
};

/** A paragraph of speech alone belongs to whom the last paragraph quotes, or names last. */
export const paragraphBefore: Rule = {
  name: 'paragraph-before',
  confidence: 0.65,
  find: (scene, said, chosen) => {
    const { tokens } = scene;
    if (said.paragraph < 1) return [];
    const last = earlier(scene, said);
    if (last && last.lastParagraph === said.paragraph - 1 && chosen[last.index]!.length > 0) return chosen[last.index]!;
    if (!fills(scene, said)) return [];
    const end = tokens.paragraphStart[said.paragraph]!;
    const from = tokens.paragraphStart[said.paragraph - 1]!;
    if (end <= from) return [];
    const place =
      subjectOf(scene, tokens.sentenceStart[tokens.sentence[end - 1]!]!, end) ?? subjectOf(scene, from, end);
    return place ? [place] : [];
  },
};
