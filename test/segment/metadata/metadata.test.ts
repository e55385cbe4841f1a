import { describe, expect, it } from 'vitest';
import { decodeItem } from '../../../stages/read/index.js';
import type { Paragraph, ReadRecord } from '../../../stages/records/index.js';
import { detectLanguage, metadataFinder } from '../../../stages/segment/metadata/index.js';

const body = [
  'The town council voted on Tuesday to rebuild the old mill bridge, which was washed away by the spring flood.',
  '“It has been a long wait for everyone on the east bank,” said Mayor Helen Varga after the vote in the town hall.',
  'Work on the bridge is to begin next month and will cost about four million dollars, the council said in a statement.',
];
const dump = [
  'Home',
  'News',
  'Sport',
  '',
  'Council votes to rebuild the old mill bridge',
  '',
  'By Harriet Lindqvist',
  'May 14, 2024',
  '3 min read',
  '',
  'The new bridge is to be wider than the one that was lost, and open to cyclists.',
  '',
  ...body.flatMap((text) => [text, '']),
  'Related',
  'Flood waters recede | March 2, 2024',
].join('\n');

const read = (text: string, path: string): ReadRecord =>
  decodeItem({ id: path, path, container: 'file', bytes: Buffer.from(text) }, { cleanText: false });

/** The paragraphs of `body` where they stand in a record's text. */
const paragraphsIn = ({ text }: ReadRecord): Paragraph[] =>
  body.map((part) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
    text: part,
    role: 'paragraph',
  }));

const find = metadataFinder();
const describePage = (record: ReadRecord) => {
  const found = find(record, paragraphsIn(record));
  for (const span of [found.title, found.dek, found.byline, found.published]) {
    if (span) expect(record.text.slice(span.start, span.end)).toBe(span.text);
  }
  return [found.title?.text, found.dek?.text, found.byline?.text, found.published?.iso, found.language];
};

describe('metadata', () => {
  const expected = [
    'Council votes to rebuild the old mill bridge',
    'The new bridge is to be wider than the one that was lost, and open to cyclists.',
    'Harriet Lindqvist',
    '2024-05-14',
    'en',
  ];

  it('is found in a dump', () => expect(describePage(read(dump, 'a.txt'))).toEqual(expected));

  it('takes no entry of a live blog for the title', () => {
    const live = dump.replace(body[0]!, `11:52 Mayor calls the vote a relief\n\n${body[0]}`);
    expect(describePage(read(live, 'a.txt'))[0]).toBe(expected[0]);
  });

  it.each(["'Give us our bridge back': anger over flooded road", '“We wait every night”: life on the east bank'])(
    'takes the first line of a copied text for its title: %s',
    (line) => expect(describePage(read(`${line}\n\n${body.join('\n\n')}\n`, 'a.txt'))[0]).toBe(line),
  );

  const page = (head: string, top: string): string =>
    `<html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><main><h1>${expected[0]}</h1>${top}` +
    `<p class="dek">${expected[1]}</p>${body.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
  const title = `<title>${expected[0]} | The Valley Post</title><meta property="og:site_name" content="The Valley Post">`;

  it('is found in the visible page', () => {
    const top =
      '<div class="byline">By <a rel="author" href="/h">Harriet Lindqvist</a></div><time datetime="2024-05-14T09:00">May 14, 2024</time>';
    expect(describePage(read(page(title, top), 'a.html'))).toEqual(expected);
  });

  it('is found in linked data where the page shows none of it', () => {
    const ld = {
      '@type': 'NewsArticle',
      headline: expected[0],
      datePublished: '2024-05-14T09:00:00Z',
      author: { name: 'Harriet Lindqvist' },
    };
    const head = `${title}<script type="application/ld+json">${JSON.stringify(ld)}</script>`;
    expect(describePage(read(page(head, ''), 'a.html'))).toEqual(expected);
  });

  it('is silent where there is nothing to say', () => {
    const found = find(read('', 'a.txt'), []);
    expect(found).toEqual({ language: 'und' });
  });

  it('is the same whatever was read before', () => {
    const first = describePage(read(dump, 'a.txt'));
    describePage(read(page(title, ''), 'b.html'));
    expect(describePage(read(dump, 'a.txt'))).toEqual(first);
  });
});

describe('language', () => {
  it.each([
    [
      'The council said that the bridge would be rebuilt before the winter, and that it would be paid for by the state.',
      'en',
    ],
    [
      'Der Gemeinderat teilte mit, dass die Brücke noch vor dem Winter wieder aufgebaut und vom Land bezahlt werde.',
      'de',
    ],
    [
      'Le conseil a annoncé que le pont serait reconstruit avant l’hiver et que les travaux seraient payés par l’État.',
      'fr',
    ],
    [
      'El consejo dijo que el puente sería reconstruido antes del invierno y que las obras las pagaría el Estado.',
      'es',
    ],
    ['Совет сообщил, что мост будет восстановлен до зимы, а работы оплатит государство из своего бюджета.', 'ru'],
    ['市議会は、橋は冬までに再建され、費用は国が負担すると発表した。', 'ja'],
  ])('%s', (text, language) => expect(detectLanguage([text], text)).toBe(language));

  it('goes by the article, not by the page around it', () => {
    const menu =
      'Home About Contact Subscribe to our newsletter and read all the news of the day on your phone\n'.repeat(50);
    const article = 'Der Gemeinderat teilte mit, dass die Brücke noch vor dem Winter wieder aufgebaut werde.';
    expect(detectLanguage([article], menu + article)).toBe('de');
  });

  it.each([
    ['', undefined, 'und'],
    ['12 : 34', undefined, 'und'],
    ['OK', 'en', 'en'],
    ['Ivo Kranz ( Oostende ) 3 Jan van der Velde ( Enschede ) 1', undefined, 'und'],
    ['Ivo Kranz ( Oostende ) 3 Jan van der Velde ( Enschede ) 1', 'en', 'en'],
    [
      'Willem Tilburg 2 Twente Enschede 1 : van der Velde scored for the home side after half an hour and de Wit behind him',
      undefined,
      'en',
    ],
  ])('of "%s", declared as %s, is %s', (text, declared, language) => {
    expect(detectLanguage([], text, declared)).toBe(language);
  });
});
