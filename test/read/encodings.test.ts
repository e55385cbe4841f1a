import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from '../../stages/read/decode/cleanCharacters.js';
import { decodeBytes } from '../../stages/read/decode/decodeBytes.js';
import { decodeItem } from '../../stages/read/index.js';

const said = '“It’s over – finally,” said Zoë Müller of the café. She paid 50 €.';
const encode = (text: string, encoding: string, addBOM = false): Buffer => iconv.encode(text, encoding, { addBOM });

describe('encodings', () => {
  it.each([
    ['UTF-8', encode(said, 'utf-8'), 'utf-8'],
    ['UTF-8 with a mark', encode(said, 'utf-8', true), 'utf-8'],
    ['UTF-16 little-endian', encode(said, 'utf-16le', true), 'utf-16le'],
    ['UTF-16 big-endian', encode(said, 'utf-16be', true), 'utf-16be'],
    ['UTF-16 without a mark', encode(`${said} ${'And so on. '.repeat(20)}`, 'utf-16le'), 'utf-16le'],
    ['windows-1252', encode(said, 'windows-1252'), 'windows-1252'],
    ['windows-1252 said to be UTF-8', encode(`<meta charset=utf-8>${said}`, 'windows-1252'), 'windows-1252'],
    ['windows-1252 said to be Latin-1', encode(`<meta charset="iso-8859-1">${said}`, 'windows-1252'), 'windows-1252'],
    ['UTF-8 said to be Latin-1', encode(`<meta charset="iso-8859-1">${said}`, 'utf-8'), 'utf-8'],
    [
      'UTF-8 with one broken byte',
      Buffer.concat([encode(said.repeat(5), 'utf-8'), Buffer.from([0xff, 0x20])]),
      'utf-8',
    ],
  ])('%s', (_, bytes, encoding) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain(said);
  });

  it('reads a declaration after the first kilobyte', () => {
    const text = 'Примерно так он и сказал: "всё".';
    const page = `<html><head>${'<meta name="a" content="b">'.repeat(100)}<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head>${text}`;
    expect(decodeBytes(encode(page, 'koi8-r'))).toMatchObject({ encoding: 'koi8-r' });
    expect(decodeBytes(encode(page, 'koi8-r')).text).toContain(text);
  });

  it('believes the HTTP header before the page', () => {
    const bytes = encode('<meta charset=koi8-r>Он сказал: всё.', 'windows-1251');
    expect(decodeBytes(bytes, 'text/html; charset="windows-1251"').text).toContain('Он сказал: всё.');
  });

  it('guesses where nothing is declared', () => {
    const text = '彼は「もう終わりだ」と言った。新しい規則は来年の春から始まる予定である。'.repeat(5);
    expect(decodeBytes(encode(text, 'shift_jis')).text).toBe(text);
  });
});

const bare = (s: string): string =>
  s
    .replace(/[\0\u00AD\u200B\uFEFF]/g, '')
    .replace(/\u0093/g, '“')
    .replace(/\s+/g, ' ')
    .trim();

describe('characters without width', () => {
  it.each([
    ['co\u00ADope\u00ADrate now', 'cooperate   now'],
    ['a\u200Bb c', 'ab  c'],
    ['\uFEFFfirst', 'first '],
    ['nul\0 here', 'nul  here'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['a\u0093quoted\u0094 \u0085 word', 'a“quoted” … word'],
    ['page\fbreak\u2028line\u0007bell', 'page\nbreak\nline bell'],
    ['plain – “text”', 'plain – “text”'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanCharacters(text, false)).toBe(clean);
  });

  it('never moves a word, keeps the length of strings, leaves nothing behind', () => {
    const dirty = fc.array(
      fc.constantFrom('word', 'x', ' ', '\n', '\r\n', '\u00AD', '\u200B', '\0', '\uFEFF', '“', 'é', '\u0093'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(dirty, (parts) => {
        const text = parts.join('');
        const clean = cleanCharacters(text, true);
        expect(clean).toHaveLength(text.length);
        expect(clean).not.toMatch(/[\0\r\u00AD\u200B\uFEFF\u0080-\u009F]/);
        expect(bare(clean)).toBe(bare(text));
        // A word before which nothing was taken out since the last space begins where it began.
        for (const match of text.matchAll(/(?<=^|[ \n])[a-zé“]+/g))
          expect(clean.slice(match.index).startsWith(match[0])).toBe(true);
      }),
    );
  });

  it('keeps the offsets of a JSONL text', () => {
    const text = 'He\u00ADllo\r\nthere, said she.';
    const item = { id: 'a', path: 'd/a', container: 'jsonl' as const, bytes: Buffer.from(JSON.stringify({ text })) };
    const record = decodeItem(item, { cleanText: false });
    expect(record.text.indexOf('there')).toBe(text.indexOf('there'));
  });
});
