import { expect, test } from 'vitest';
import { analyse } from '../../stages/entities/analyse.js';
import { loadNameModel } from '../../stages/entities/tagger/nameModel.js';
import { loadLexicons } from '../../stages/lexicon/index.js';
import { article } from './article.js';

const lexicons = loadLexicons();
const names = loadNameModel();

/** [text, phrases that "it" and "they" may stand for; a plus marks several]. */
const CASES: readonly [string, readonly string[]][] = [
  ['The storm passed.', ['The storm']],
  ['Protesters threw stones.', ['+stones']],
  ['Somebody left.', ['+Somebody']],
  ['People flock to the harbour.', ['+People', 'the harbour']],
  ['Anna Berg and Peter Hall left.', ['+Anna Berg and Peter Hall']],
  ['Anna Berg, Peter Hall and Mary Cole left.', ['+Anna Berg, Peter Hall and Mary Cole']],
  ['On Monday it rained.', []],
];

test.each(CASES)('%s', (text, expected) => {
  const { paragraphs } = article(text);
  const { phrases, nominals, tokens } = analyse(paragraphs, lexicons, names);
  const words = ({ from, to }: { from: number; to: number }): string =>
    text.slice(tokens.start[from], tokens.end[to - 1]);
  const known = new Set(nominals.map(words));
  expect(phrases.map((p) => `${p.plural ? '+' : ''}${words(p)}`).filter((p) => !known.has(p))).toEqual(expected);
});
