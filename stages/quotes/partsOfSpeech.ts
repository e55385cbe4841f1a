import { POS } from '../language/pos.js';

/** Codes of the parts of speech the features ask for. */
export const P = {
  ADJ: POS.indexOf('ADJ'),
  ADP: POS.indexOf('ADP'),
  ADV: POS.indexOf('ADV'),
  AUX: POS.indexOf('AUX'),
  CCONJ: POS.indexOf('CCONJ'),
  DET: POS.indexOf('DET'),
  NOUN: POS.indexOf('NOUN'),
  NUM: POS.indexOf('NUM'),
  PART: POS.indexOf('PART'),
  PRON: POS.indexOf('PRON'),
  PROPN: POS.indexOf('PROPN'),
  PUNCT: POS.indexOf('PUNCT'),
  SCONJ: POS.indexOf('SCONJ'),
  VERB: POS.indexOf('VERB'),
} as const;

/** 1 for the parts of speech a noun phrase is made of. */
export const IN_PHRASE = new Uint8Array(POS.length);
for (const p of [P.DET, P.ADJ, P.NOUN, P.PROPN, P.NUM, P.PRON]) IN_PHRASE[p] = 1;
