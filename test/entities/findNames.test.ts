import { describe, expect, it } from 'vitest';
import { entities } from '../../stages/entities/index.js';
import { trimTails } from '../../stages/entities/names/trimEnds.js';
import { tokensOf } from '../../stages/language/tokens.js';
import { loadLexicons, tokenBits } from '../../stages/lexicon/index.js';
import { article } from './article.js';

const process = entities.setup({ cleanText: true });

const namedOf = (type: string, paragraphs: readonly string[]): string[] =>
  process(article(...paragraphs))
    .entities.filter((e) => e.type === type && e.named)
    .map((e) => e.name);

describe('who is a person', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a courtesy title proves one', ['“We know,” said Mrs Tamble. Ms Tribb agreed.'], ['Tamble', 'Tribb']],
    ['so does a judge’s', ['Mrs Justice Tamble agreed. Lady Justice Tribb did not.'], ['Tamble', 'Tribb']],
    ['but not before a body or a place', ['Ms. Magazine reported it. Miss Norway won.'], []],
    [
      'a word for a person is no part of the name',
      ['The diver and Marine John “Tig” Varnley said so.'],
      ['John “Tig” Varnley'],
    ],
    [
      'nor a label that the text writes small',
      ['Defence Anna Lindqvist told the court that the defence would appeal.'],
      ['Anna Lindqvist'],
    ],
    [
      'who belongs to a body is not named after it',
      ['Her publisher, Matthias Orne of Lantern Press, was late. Orne said so.'],
      ['Matthias Orne'],
    ],
    [
      'a headline in capitals is no way to write a name',
      ['COURT REJECTS APPEAL BY JAMES OTTENBY', 'James Ottenby said he would go on.'],
      ['James Ottenby'],
    ],
    ['a relative’s name stands between commas', ['Her granddaughter, Poppy, 12, was there.'], ['Poppy']],
    ['a family name may be a title', ['Pete King said he would not vote for it.'], ['Pete King']],
    ['a first name that is a firm’s too joins behind an office', ['Sen. Rand Holloway refused.'], ['Rand Holloway']],
    ['a first name may be a country’s', ['Chad Rowell met us. “No,” Rowell said.', 'Rowell left.'], ['Chad Rowell']],
    ['a title proves one', ['They met Saudi King Abdullah and General Augusto Berg.'], ['Abdullah', 'Augusto Berg']],
    ['said begins no name', ['They met on Monday.', 'Said Lindqvist: “No.”'], ['Lindqvist']],
    [
      'a name of names in a line of capitals stays whole',
      ['Award for Yan Jun Lee, Harbour Business School', 'The work by Jun is new.'],
      ['Yan Jun Lee'],
    ],
    [
      'a headline’s verb stays out, a full stop at its end or not',
      ['Anna Lindqvist Wins Harbour Town Primary.', 'It was over early. Lindqvist said she was glad.'],
      ['Anna Lindqvist'],
    ],
    [
      'honours behind one are no part of it',
      ['Counsel Ada Berg KC said so. Dr Tom Ely, MD, did not.'],
      ['Ada Berg', 'Tom Ely'],
    ],
    ['a son’s suffix is', ['Peter Hall Jr. spoke on Monday.'], ['Peter Hall Jr.']],
    ['a trade begins the sentence, not the name', ['Farmer Abdulla Nematov, 58, said so.'], ['Abdulla Nematov']],
    ['so does one no lexicon has', ['Conservator Mei-Ling Zhou said so.'], ['Mei-Ling Zhou']],
    ['what follows tells one', ['Valeska Turin, an Austrian woman, said so. Turin left.'], ['Valeska Turin']],
    ['a particle begins a sentence', ['“No,” said Arno de Wit. De Wit, an art detective, left.'], ['Arno de Wit']],
  ])('%s', (_, paragraphs, names) => {
    expect(namedOf('person', paragraphs)).toEqual(names);
  });
});

describe('what is an organization', () => {
  it.each<[string, readonly string[], string]>([
    [
      'and so is its first word by itself',
      ['Tamble Devices was sold.', 'Tamble declined to comment.', 'Tamble said no.'],
      'Tamble Devices',
    ],
    ['with the genitive that is its own', ['McDonald’s said it would not close.'], 'McDonald’s'],
    [
      'apart from what is called after it',
      ['The Google Harbour Lab said it would open. Google said no, and Google shares fell.'],
      'Google',
    ],
    [
      'told of as “which” where a sentence begins with it',
      ['Rival Fenwick Micro, which reports next week, declined to comment.'],
      'Fenwick Micro',
    ],
    [
      'called what it is',
      ['Zephyra said it was sorry.', 'The scooter company Zephyra fell. Zephyra said no.'],
      'Zephyra',
    ],
    [
      'by its chief',
      ['Norvane rejected it. Norvane said no.', 'Norvane’s chief operating officer was late.'],
      'Norvane',
    ],
    ['by its last word', ['Tamble Semiconductor said it would cut jobs.'], 'Tamble Semiconductor'],
    [
      'with what its office is of',
      ['Harbour Bay’s Office of the Inspector General said no.'],
      'Office of the Inspector General',
    ],
    [
      'with all it cares for',
      ['The Department for Weather, Food and Rural Affairs said no.'],
      'Department for Weather, Food and Rural Affairs',
    ],
    [
      'a stance before it is no part of it',
      ['The pro-Lindqvist Harbour Tribune wrote that he had lied.'],
      'Harbour Tribune',
    ],
  ])('%s', (_, paragraphs, name) => {
    expect(namedOf('organization', paragraphs)).toContain(name);
  });
});

it.each([
  ['Two people familiar with the matter told Reuters that it would.', 'Two people familiar with the matter'],
  ['Councillors in Wexmouth said they were sad.', 'Councillors in Wexmouth'],
  ['A clerk in an attempt to calm them said so.', 'A clerk'],
])('describes who speaks in full: %s', (paragraph, name) => {
  const { entities: found } = process(article(paragraph));
  expect(found.filter((e) => !e.named).map((e) => e.name)).toContain(name);
});

it('takes the first word of a body written small for no name', () => {
  expect(namedOf('organization', ['City hall said the sirens had sounded.'])).toEqual([]);
});

it('keeps a firm’s first word from being a person', () => {
  expect(
    namedOf('person', ['Hartwell Devices was sold.', 'Hartwell declined to comment, and Hartwell said no.']),
  ).toEqual([]);
});

const person = (from: number, to: number) => ({ from, to, type: 'person', titleFrom: from, score: 1 }) as const;

it('takes what is named after a person for the person, who is named elsewhere', () => {
  const tokens = tokensOf(article('The Ann Mercer Show. Mercer said so.').paragraphs);
  const names = [person(1, 4), person(5, 6)];
  expect(trimTails(tokens, tokenBits(tokens, loadLexicons()), names)).toEqual([person(1, 3), person(5, 6)]);
  expect(trimTails(tokens, tokenBits(tokens, loadLexicons()), [person(1, 4)])).toEqual([person(1, 4)]);
});
