import { describe, expect, it } from 'vitest';
import { entities } from '../../stages/entities/index.js';
import { article } from './article.js';

const process = entities.setup({ cleanText: true });

const namedOf = (type: string, paragraphs: readonly string[]): string[] =>
  process(article(...paragraphs))
    .entities.filter((e) => e.type === type && e.named)
    .map((e) => e.name);

describe('who is a person', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a courtesy title proves one', ['“We know,” said Mrs Tamble. Ms Tribb agreed.'], ['Tamble', 'Tribb']],
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
      'nor what is named after a person',
      [
        'Sitting down with MSNBC\'s "The Maria Mercer Show" on Thursday, he laughed.',
        'When Mercer asked, he nodded. Mercer said so.',
      ],
      ['Maria Mercer'],
    ],
    ['a family name may be a title', ['Pete King said he would not vote for it.'], ['Pete King']],
    ['a first name that is a firm’s too joins behind an office', ['Sen. Rand Holloway refused.'], ['Rand Holloway']],
    [
      'a headline’s verb stays out, a full stop at its end or not',
      ['Anna Lindqvist Wins Harbour Town Primary.', 'It was over early. Lindqvist said she was glad.'],
      ['Anna Lindqvist'],
    ],
  ])('%s', (_, paragraphs, names) => {
    expect(namedOf('person', paragraphs)).toEqual(names);
  });
});

describe('what is an organization', () => {
  it.each<[string, readonly string[], string]>([
    ['by its last word', ['Tamble Semiconductor said it would cut jobs.'], 'Tamble Semiconductor'],
    [
      'a stance before it is no part of it',
      ['The pro-Lindqvist Harbour Tribune wrote that he had lied.'],
      'Harbour Tribune',
    ],
  ])('%s', (_, paragraphs, name) => {
    expect(namedOf('organization', paragraphs)).toContain(name);
  });
});
