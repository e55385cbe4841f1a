import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFile } from '../../stages/dataFolder.js';
import { LEX, LexiconError, loadLexicons, parseLexicon } from '../../stages/lexicon/index.js';
import { scratch } from '../scratch.js';

function entriesOf(list: string): string[] {
  const file = dataFile(`lexicons/${list}.txt`);
  return parseLexicon(readFileSync(file, 'utf8'), file).map(({ text }) => text.toLowerCase());
}

function folder(files: Record<string, string>): string {
  const dir = scratch();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text);
  return dir;
}

describe('parseLexicon', () => {
  test('reads one entry a line and leaves comments out', () => {
    expect(parseLexicon('# names\nAnna\n\n  Bo Li  # a friend\r\n', 'x')).toEqual([
      { text: 'Anna', line: 2 },
      { text: 'Bo Li', line: 4 },
    ]);
  });
  test.each([
    ['a\n---\n', 'list.txt:2'],
    [`ok\n\n${'x'.repeat(200)}`, 'list.txt:3'],
    ['bad\u0000', 'list.txt:1'],
    ['caf\ufffd', 'list.txt:1'],
    ['one two three four five six seven eight nine ten eleven twelve thirteen', 'list.txt:1'],
  ])('names file and line of %j', (text, place) => {
    expect(() => parseLexicon(text, 'list.txt')).toThrow(LexiconError);
    expect(() => parseLexicon(text, 'list.txt')).toThrow(place);
  });
});

describe('the built-in lists', () => {
  test.each([
    ['etienne', LEX.firstMale],
    ['shu-fen', LEX.firstFemale],
    ['ngozi', LEX.firstFemale],
    ['oluwole', LEX.firstMale],
  ])('know the gender of %s, whatever compromise says', (name, bits) => {
    expect(loadLexicons().bits(name) & (LEX.firstFemale | LEX.firstMale)).toBe(bits);
  });
  test.each(['first-names', 'titles', 'kin', 'person-nouns'])('put nothing under both genders: %s', (kind) => {
    const [female, male] = ['female', 'male'].map((gender) => entriesOf(`${kind}-${gender}`));
    expect(female!.filter((entry) => male!.includes(entry))).toEqual([]);
  });
});

describe("a user's folder", () => {
  test('extends the built-in lists', () => {
    const lex = loadLexicons(folder({ 'first-names-female.txt': 'Zxyla\n', 'places.txt': 'Qo Vale\n' }));
    expect(lex.bits('zxyla') & LEX.firstFemale).not.toBe(0);
    expect(lex.phrases('qo').map((p) => p.words.join(' '))).toContain('qo vale');
    expect(loadLexicons().bits('zxyla')).toBe(0);
  });
  test('wins over what is built in', () => {
    const lex = loadLexicons(folder({ 'first-names-male.txt': 'Anna\n' }));
    expect(lex.bits('anna') & LEX.firstFemale).toBe(0);
    expect(lex.bits('anna') & LEX.firstMale).not.toBe(0);
  });
  test('may not contradict itself', () => {
    const dir = folder({ 'first-names-male.txt': 'Aa\nKim\n', 'first-names-female.txt': 'kim\n' });
    expect(() => loadLexicons(dir)).toThrow(/first-names-male\.txt:2.*first-names-female\.txt:1/s);
  });
  test('is refused when a list is unknown or the folder missing', () => {
    expect(() => loadLexicons(folder({ 'cheeses.txt': 'Brie\n' }))).toThrow(/cheeses\.txt/);
    expect(() => loadLexicons('/no/such/folder')).toThrow(LexiconError);
    expect(() => loadLexicons(folder({ 'places.csv': 'Qo\n' }))).toThrow(/no word list.*places\.txt/s);
  });
  test('may hold a million lines', () => {
    const lines = Array.from({ length: 1_000_000 }, (_, i) => `Name${i}`);
    const lex = loadLexicons(folder({ 'family-names.txt': lines.join('\n') }));
    expect(lex.bits('name999999') & LEX.family).not.toBe(0);
  });
});
