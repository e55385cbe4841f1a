import { readdirSync, readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { describe, expect, it } from 'vitest';
import { POS } from '../../stages/language/pos.js';
import { tokensOf } from '../../stages/language/tokens.js';

const nlp = winkNLP(model, ['pos']);
/** Words that wink takes whole or splits into parts as long as the word together, as everything it is given here. */
const tagsOf = (text: string): string[] => nlp.readDoc(text).tokens().out(nlp.its.pos) as string[];
const oursOf = (text: string): string[] => {
  const lines = text.split('\n');
  const t = tokensOf(lines.map((line) => ({ start: 0, end: line.length, text: line })));
  return Array.from(t.pos, (p) => POS[p]!);
};

describe('the tags of wink-nlp itself', () => {
  it.each([
    'The minister said on Monday that she would not sign .',
    'They plan to build . The plan to build failed ; it fell over',
    'Lund , who had been asked to resign , did not answer what he was asked',
    'One of the most read stories is about the man that she said was lost',
    'A well known zorblax quickly blibbered past the U.S. Senate in May',
    'cannot and will not be done',
  ])('%s', (text) => {
    const theirs = tagsOf(text);
    expect(oursOf(text)).toEqual(text.startsWith('cannot') ? [theirs[1], ...theirs.slice(2)] : theirs);
  });

  it('on whole pages, a line a paragraph', () => {
    const pages = readdirSync('data/raw').map((file) => readFileSync(`data/raw/${file}`, 'utf8'));
    for (const page of pages) {
      const lines = page.split('\n').map(
        (line) =>
          line
            .replace('cannot', '')
            .match(/[A-Za-z]+|[,.;]/g)
            ?.join(' ') ?? '',
      );
      const theirs = tagsOf(lines.join(' \n ')).filter((tag) => tag !== 'SPACE');
      expect(oursOf(lines.join('\n'))).toEqual(theirs);
    }
  });
});
