import { tokensOf, type Tokens } from '../../../stages/language/tokens.js';
import { MOST_FEATURES, nameFeatures } from '../../../stages/entities/tagger/features.js';
import { NAME_TYPES } from '../../../stages/entities/tagger/labels.js';
import { viewOf } from '../../../stages/entities/tagger/view.js';
import { hashString, mix } from '../../../stages/model/hash.js';
import { tokenBits, type Lexicons } from '../../../stages/lexicon/index.js';
import type { NamedText } from './documents.js';
import { heal } from './heal.js';

/** Candidate tokens with their features and labels, in runs that are decoded together. */
export interface Samples {
  readonly features: Uint32Array;
  /** First feature of each token, with the end as last element; the first `lexical` of them name the word. */
  readonly offset: Int32Array;
  readonly lexical: Uint8Array;
  readonly label: Uint8Array;
  /** First token of each run, with the end as last element. */
  readonly run: Int32Array;
}

const DOMAIN = hashString('domain');

/** Features and labels of every candidate token of the texts. */
export function samplesOf(texts: readonly NamedText[], lex: Lexicons): Samples {
  const features: number[] = [];
  const offset: number[] = [];
  const lexical: number[] = [];
  const label: number[] = [];
  const run: number[] = [];
  const buffer = new Uint32Array(MOST_FEATURES);
  for (const text of texts) {
    const tokens = tokensOf(text.paragraphs);
    const bits = tokenBits(tokens, lex);
    const view = viewOf(tokens, bits);
    const gold = goldLabels(tokens, text);
    if (text.silver) heal(tokens, view, gold);
    for (let i = 0; i < tokens.count; i++) {
      if (view.candidate[i] !== 1) continue;
      if (i === 0 || view.candidate[i - 1] !== 1 || tokens.sentence[i - 1] !== tokens.sentence[i])
        run.push(label.length);
      const got = nameFeatures(view, i, buffer);
      offset.push(features.length);
      for (let k = 0; k < got.count; k++) features.push(buffer[k]!);
      features.push(mix(DOMAIN, text.domain), mix(mix(DOMAIN, text.domain), buffer[got.lexical]!));
      lexical.push(got.lexical);
      label.push(gold[i]!);
    }
  }
  offset.push(features.length);
  run.push(label.length);
  return {
    features: Uint32Array.from(features),
    offset: Int32Array.from(offset),
    lexical: Uint8Array.from(lexical),
    label: Uint8Array.from(label),
    run: Int32Array.from(run),
  };
}

/** Labels of a text's tokens by the names they overlap. */
export function goldLabels(tokens: Tokens, text: NamedText): Uint8Array {
  const out = new Uint8Array(tokens.count);
  let i = 0;
  for (const name of text.names.toSorted((a, b) => a.start - b.start)) {
    const type = NAME_TYPES.indexOf(name.type);
    if (type < 0) continue;
    while (i < tokens.count && tokens.end[i]! <= name.start) i++;
    for (let k = i, begun = false; k < tokens.count && tokens.start[k]! < name.end; k++, begun = true)
      out[k] = 2 * type + (begun ? 2 : 1);
  }
  return out;
}
