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
