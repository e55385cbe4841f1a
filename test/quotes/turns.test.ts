import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { quotes } from '../../stages/quotes/index.js';
import { turnsOf } from '../../stages/quotes/turns/turns.js';
import { viewOf } from '../../stages/quotes/view.js';
import { recordOf } from './recordOf.js';

const run = quotes.setup({ cleanText: true });
/** `source: content` of the quotes whose cue is a colon. */
const turns = (lines: readonly string[]): string[] =>
  run(recordOf(lines.join('\n')))
    .quotes.filter((q) => q.cue?.text === ':')
    .map((q) => `${q.source?.text}: ${q.content.map((c) => c.text).join(' | ')}`);

describe('turns', () => {
  it.each([
    [
      'of a transcript in capitals, with titles',
      [
        'MODERATOR: Senator, you have two minutes.',
        'SEN. ORLA VENN: Thank you. The bridge must wait.',
        'MODERATOR: And the school?',
        'VENN: It opens in May.',
      ],
      4,
    ],
    [
      'of an interview under letters and a name',
      [
        'Ida Holt runs the ferry. We met Ms. Holt on the quay.',
        'Q: Why a new line now?',
        'Holt: Because the islands asked for it.',
        'Q: Who pays for all that?',
        'Holt: The county pays half of it.',
      ],
      4,
    ],
    [
      'with paragraphs between them, and answers of one word',
      [
        'Jon-Erik Aas: The harbour is closed for the winter.',
        'The two had not met before.',
        'Mara Lund: Why is it closed?',
        'Aas: Ice.',
        'Lund: You could have told us that in spring.',
      ],
      4,
    ],
  ])('are read: %s', (_name, lines, count) => {
    const want = lines.filter((line) => line.includes(':'));
    expect(turns(lines)).toEqual(want);
    expect(want).toHaveLength(count);
  });

  it.each([
    [
      'results',
      ['Holt: 1,204 votes.', 'Venn: 1,130 votes.', 'Holt: 3 seats.', 'Venn: 2 seats.', 'Ms. Holt and Ms. Venn stood.'],
    ],
    [
      'facts about a product',
      [
        'Price: It costs 40 dollars a month.',
        'Best for: Those who travel a lot.',
        'Price: It costs 20 dollars a month.',
        'Best for: Those who stay at home.',
      ],
    ],
    [
      'a guide to places',
      [
        'North Harbour: The old part of the town.',
        'South Harbour: The new part of the town.',
        'East Harbour: There is a museum of boats.',
        'West Harbour: You can swim here.',
      ],
    ],
    [
      'questions and answers under letters alone',
      ['Q: Is it deep?', 'A: It is not very deep.', 'Q: Is it cold?', 'A: It is cold in winter.'],
    ],
    [
      'letters to somebody',
      [
        'DEAR ASTRID: My neighbour sings at night.',
        'DEAR TIRED: You should talk with her.',
        'DEAR ASTRID: My brother owes me money.',
        'DEAR WAITING: You should ask for it.',
      ],
    ],
  ])('are not read into %s', (_name, lines) => {
    const { paragraphs } = recordOf(lines.join('\n'));
    expect(turnsOf(viewOf(tokensOf(paragraphs), []))).toEqual([]);
  });
});
