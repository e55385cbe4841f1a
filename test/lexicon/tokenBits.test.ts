import { expect, test } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { LEX, loadLexicons, tokenBits } from '../../stages/lexicon/index.js';

const lex = loadLexicons();
const bitsOf = (word: string): number => tokenBits(tokensOf([{ start: 0, end: word.length, text: word }]), lex)[0]!;

test.each([
  ['Anna-Maria', LEX.firstFemale, true],
  ['Jean-Pierre', LEX.firstMale, true],
  ['Smith-Jones', LEX.family, true],
  ['Anna-table', LEX.first, false],
  ['runner-up', LEX.first | LEX.family, false],
])('a name of two parts is what both are: %s', (word, bits, has) => {
  expect((bitsOf(word) & bits) !== 0).toBe(has);
});

test.each([
  ['José', LEX.firstMale],
  ['Zoë', LEX.firstFemale],
  ['Łukasz', LEX.firstMale],
  ['Müller', LEX.family],
])('a word with accents is what it is without them: %s', (word, bits) => {
  expect(bitsOf(word) & bits).not.toBe(0);
});

test.each([
  ['senators', LEX.personNoun],
  ['said', LEX.speechVerb],
  ['insisted', LEX.speechVerb],
])('inflected words are of the class of their base: %s', (word, bits) => {
  expect(bitsOf(word) & bits).not.toBe(0);
});

test.each([
  ['ex-employee', LEX.personNoun, true],
  ['co-authors', LEX.personNoun, true],
  ['ex-table', LEX.personNoun, false],
  ['one-senator', LEX.personNoun, false],
])('who was or is one with others is one: %s', (word, bits, has) => {
  expect((bitsOf(word) & bits) !== 0).toBe(has);
});
