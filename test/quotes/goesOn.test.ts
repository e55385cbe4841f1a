import { describe, expect, it } from 'vitest';
import { quotes } from '../../stages/quotes/index.js';
import { recordOf } from './recordOf.js';

const run = quotes.setup({ cleanText: true });

describe('quotations that go on', () => {
  it.each([
    [
      'over paragraphs whose marks are left open',
      '“The bridge is old,” Maria Lund said. “We have known it for years.\n“We will close it in spring, and it will stay closed until the work is done.”',
      [
        '“The bridge is old,”',
        '“We have known it for years.',
        '“We will close it in spring, and it will stay closed until the work is done.”',
      ],
    ],
    [
      'in a paragraph of its own',
      '“The bridge is old,” Maria Lund said on Monday.\n“We will close it in spring, and it will stay closed until the work is done.”',
      ['“The bridge is old,”', '“We will close it in spring, and it will stay closed until the work is done.”'],
    ],
  ])('are one attribution: %s', (_name, text, parts) => {
    const [quote, ...more] = run(recordOf(text)).quotes;
    expect(more).toEqual([]);
    expect(quote!.source!.text).toBe('Maria Lund');
    expect(quote!.content.map((c) => c.text)).toEqual(parts);
    expect(quote!.quoted.map((c) => c.text)).toEqual(parts);
  });

  it('are told by whom the paragraph before speaks of', () => {
    const text =
      'Maria Lund told the council that the bridge was too old to carry buses.\n“We will close it in spring, and it will stay closed until the work is done.”\nThe council meets on Friday.';
    const [quote, ...more] = run(recordOf(text)).quotes;
    expect(more).toEqual([]);
    expect(quote!.source!.text).toBe('Maria Lund');
    expect(quote!.quoted.map((q) => q.text)).toEqual([
      '“We will close it in spring, and it will stay closed until the work is done.”',
    ]);
  });

  it('are no part of a question to who answers', () => {
    const text =
      'You told us that the bridge was too old to carry buses.\n“It is, and it will stay closed until the work is done.”\nThe council meets on Friday.';
    const answer = run(recordOf(text)).quotes.at(-1)!;
    expect(answer.kind).toBe('direct');
    expect(answer.content).toHaveLength(1);
  });

  it('belong to what the next paragraph begins with', () => {
    const text =
      'The bridge is seventy years old.\n“We have waited long enough for this, and so have the people here.”\n“It will be closed in spring,” Maria Lund said on Monday.';
    const [quote, ...more] = run(recordOf(text)).quotes;
    expect(more).toEqual([]);
    expect(quote!.source!.text).toBe('Maria Lund');
    expect(quote!.quoted).toHaveLength(2);
  });

  it('may have the name before their closing mark', () => {
    const text =
      'The bridge is seventy years old.\n"We have waited long enough for this, and so have the people here.\nMaria Lund, mayor of Ellburg."\nThe council meets on Friday.';
    const [quote, ...more] = run(recordOf(text)).quotes;
    expect(more).toEqual([]);
    expect(quote!.source!.text).toBe('Maria Lund');
    expect(quote!.quoted.map((q) => q.text)).toEqual([
      '"We have waited long enough for this, and so have the people here.',
    ]);
  });

  it('begin anew where somebody else speaks', () => {
    const text = '“The bridge is old,” Maria Lund said on Monday.\n“It will do for years,” Jon Aas answered.';
    expect(run(recordOf(text)).quotes.map((q) => q.source?.text)).toEqual(['Maria Lund', 'Jon Aas']);
  });
});
