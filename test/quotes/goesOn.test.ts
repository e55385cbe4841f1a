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

  it('begin anew where somebody else speaks', () => {
    const text = '“The bridge is old,” Maria Lund said on Monday.\n“It will do for years,” Jon Aas answered.';
    expect(run(recordOf(text)).quotes.map((q) => q.source?.text)).toEqual(['Maria Lund', 'Jon Aas']);
  });
});
