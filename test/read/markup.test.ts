import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankMarkup } from '../../stages/read/markup/blankMarkup.js';

const LINKS = '[Home](/)\n\n[Harbour](https://news.example/harbour)\n\n[Weather](/weather "Today")\n\n';

/** What is left of a page in Markdown: its lines, runs of spaces made one. */
const left = (text: string): string[] =>
  blankMarkup(LINKS + text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(3);

describe('Markdown', () => {
  test.each([
    ['a link', 'The [board](https://a.example/b_(c)) met.', ['The board met.']],
    ['a link with a title', 'The [board](https://a.example/b "The (old) board") met.', ['The board met.']],
    ['a wrapped link', 'The [harbour\nboard](https://a.example/harbour-\nboard) met.', ['The harbour board met.']],
    ['an image', '![A ship](/ship.jpg)\n\nThe board met.', ['The board met.']],
    ['a linked image', '[![A ship](/ship.jpg) Ships](/ships)', ['Ships']],
    ['a numbered link', 'The [board][7] met.\n\n   [7]: https://a.example/board', ['The board met.']],
    ['emphasis', '**"No,"** she _said_, ***twice***.', ['"No," she said , twice .']],
    ['words with underscores', 'See file_name_here.', ['See file_name_here.']],
    ['headings', '### What next ###\n\nThe board met.', ['What next', 'The board met.']],
    ['underlined headings', 'What next\n=========\n\nThe board met.\n\n* * *', ['What next', 'The board met.']],
    ['quoted blocks', '> The board met\n> again.', ['The board met', 'again.']],
    ['escapes', '1\\. It was 3 \\* 4, she said\\.', ['1 . It was 3 * 4, she said .']],
    ['wrapped lines', 'The board met\nagain.  \nIt was late.', ['The board met again.', 'It was late.']],
    ['lists', '* One thing\n* Another\n  thing', ['* One thing', '* Another thing']],
    ['no link', 'He said [sic](twice over) that [it] was.', ['He said [sic](twice over) that [it] was.']],
  ])('%s', (_name, text, expected) => {
    expect(left(text)).toEqual(expected);
  });

  test('leaves every word where it was', () => {
    const text = `${LINKS}The [board](https://a.example/b) met **again**.`;
    const clean = blankMarkup(text);
    expect(clean).toHaveLength(text.length);
    for (const word of ['board', 'met', 'again']) expect(clean.indexOf(word)).toBe(text.lastIndexOf(word));
  });
});

describe('numbered links of terminal browsers', () => {
  const list = ['https://a.example/', 'mailto:desk@a.example', 'https://a.example/quay'];

  test.each([
    ['lynx', ['References', '', ...list.map((address, i) => `   ${i + 1}. ${address}`)]],
    ['elinks', ['References', '', '   Visible links', ...list.map((address, i) => `   ${i + 1}. Name\n\t${address}`)]],
  ])('are taken out of a dump by %s', (_name, lines) => {
    const text = `   [1]Home [2]Write to us\n\n   The board closed the [3]old quay [sic] on Monday.\n\n${lines.join('\n')}\n`;
    expect(blankMarkup(text).replace(/\s+/g, ' ').trim()).toBe(
      'Home Write to us The board closed the old quay [sic] on Monday.',
    );
  });

  test('stay where no list of addresses says what they are', () => {
    const text = 'The board[1] met[2] again[3].\n\n1. Minutes of the board\n2. The same\n3. Notes';
    expect(blankMarkup(text)).toBe(text);
  });
});

describe('any text', () => {
  test.each([
    'He paid *nothing* for #2 and [one](see below) more.',
    '## One heading\nis no page in Markdown',
    'a\n\n* b\n* c\n\nd_e_f',
  ])('%j stays as it is', (text) => {
    expect(blankMarkup(text)).toBe(text);
  });

  test('keeps its length, and all characters but those blanked', () => {
    const part = fc.constantFrom(
      '[',
      '](',
      '](/a',
      ')',
      '!',
      '\n',
      '\n\n',
      '**',
      '_',
      '## a',
      '\\',
      '1. http://a',
      '[1]',
      ' ',
      'x',
      '|',
      '"',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), (parts) => {
        const text = LINKS + parts.join('');
        const clean = blankMarkup(text);
        expect(clean).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) if (clean[i] !== text[i]) expect(clean[i]).toBe(' ');
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '](',
    '[',
    '[a](http://x',
    '[a](/x) ',
    '[1]: x\n',
    '*',
    '## a\n\n',
    ' 1. http://x\n',
    '[x][y',
    '1. a\nhttp://x\n',
  ])(
    'of half a million characters, %j again and again, is read in time',
    (part) => {
      const text = LINKS + part.repeat(500_000 / part.length);
      expect(blankMarkup(text)).toHaveLength(text.length);
    },
    20_000,
  );
});
