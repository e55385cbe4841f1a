import { describe, expect, test } from 'vitest';
import { logicalLines } from '../../stages/segment/logicalLines.js';

const said = (text: string): string[] =>
  logicalLines(text).lines.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));

const PROSE =
  'The harbour board voted on Tuesday to close the old quay for repairs that are expected to take most of the winter, ' +
  'and to move the ferries to the north side until the work is done. Members of the board said that the decision had ' +
  'been put off for too long, and that the wall had moved by four inches since the last survey was made in the spring.';

/** Hard-wraps text as a terminal browser does. */
function wrap(text: string, width: number, margin: string): string {
  const rows: string[] = [margin];
  for (const word of text.split(' ')) {
    const row = rows.at(-1)!;
    if (row.length + word.length + 1 > width && row !== margin) rows.push(margin + word);
    else rows[rows.length - 1] = row === margin ? margin + word : `${row} ${word}`;
  }
  return rows.join('\n');
}

describe('logical lines', () => {
  test.each([
    [72, '   '],
    [60, ''],
    [100, '    '],
  ])('joins lines wrapped at column %i', (width, margin) => {
    const page = [
      'Harbour news',
      '',
      wrap(PROSE, width, margin),
      '',
      wrap(PROSE, width, margin),
      '',
      '* Home',
      '* Contact',
    ];
    expect(said(page.join('\n'))).toEqual(['Harbour news', PROSE, PROSE, 'Home', 'Contact']);
  });

  test('finds the column of wrapped lines though some lines are wider', () => {
    const page = [
      'Home',
      '',
      wrap(PROSE, 72, '  '),
      '',
      wrap(PROSE, 72, '  '),
      '',
      `  ${'wide '.repeat(30)}`,
      '',
      `  ${'wide '.repeat(20)}`,
    ];
    expect(said(page.join('\n')).slice(0, 3)).toEqual(['Home', PROSE, PROSE]);
  });

  test.each([
    ['spaces between its sentences', `Home News ${Array.from({ length: 5 }, () => PROSE).join(' ')}`, 10],
    ['sentences glued to each other', `HomeNews${PROSE.repeat(5)}`, 10],
  ])('takes a page that is one line apart, with %s', (_name, page, least) => {
    const lines = said(page);
    expect(lines.length).toBeGreaterThanOrEqual(least);
    expect(lines).toContain(PROSE.slice(PROSE.indexOf('Members')));
  });

  test('joins sentences that an inline link cut', () => {
    const page = 'Home\nNews\nThe board of the harbour, led by\nAnna Lindqvist\n, voted to close the quay.\nMore news';
    expect(said(page)).toEqual([
      'Home',
      'News',
      'The board of the harbour, led by Anna Lindqvist , voted to close the quay.',
      'More news',
    ]);
  });

  test('leaves lines apart that a blank line parts', () => {
    expect(said('The board said that the\n\nquay was closed')).toEqual(['The board said that the', 'quay was closed']);
  });

  test.each([
    ['  • One thing', 'One thing'],
    ['   * Another', 'Another'],
    ['\t- Third', 'Third'],
    ['-5 degrees', '-5 degrees'],
    ['• • Twice', 'Twice'],
  ])('takes the bullet off %j', (line, expected) => {
    expect(said(line)).toEqual([expected]);
  });
});
