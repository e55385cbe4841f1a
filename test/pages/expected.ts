import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const said = z.strictObject({ text: z.string(), speaker: z.string().nullable() });

/**
 * What is right about a sample page, whatever the program makes of it. Texts are compared with runs of white space as one space.
 * `quotes` lists every stretch of speech inside marks, in order, and nothing else; `indirect` some of the speech without marks.
 * `optional` paragraphs may be kept or left out (a note on the author): readers differ.
 * A speaker without a name is described in the article's words; null = the article does not say.
 * `known` lists the aspects that are still wrong today: the test fails when one of them is right, so the list only shrinks.
 */
const expectedPage = z.strictObject({
  page: z.string(),
  title: z.string().optional(),
  dek: z.string().optional(),
  byline: z.string().optional(),
  date: z.string().optional(),
  language: z.string(),
  issue: z.string().optional(),
  paragraphs: z.array(z.string()),
  subheads: z.array(z.string()).optional(),
  optional: z.array(z.string()).optional(),
  quotes: z.array(said.extend({ kind: z.enum(['direct', 'mixed']) })),
  indirect: z.array(said).optional(),
  known: z.array(z.string()).optional(),
});
export type ExpectedPage = z.infer<typeof expectedPage>;

const FOLDER = path.join('test', 'pages');

/** Every folder below `test/pages/` by name, with its `expected.json`. */
export function expectedPages(): [slug: string, expected: ExpectedPage][] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): [string, ExpectedPage] => [name, readExpected(name)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Path of a page's `expected.json`. */
export const expectedFile = (slug: string): string => path.join(FOLDER, slug, 'expected.json');

function readExpected(slug: string): ExpectedPage {
  return expectedPage.parse(JSON.parse(readFileSync(expectedFile(slug), 'utf8')));
}
