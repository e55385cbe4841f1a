import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidBlocks } from '../../stages/records/index.js';
import { renderHtml } from '../../stages/read/html/renderHtml.js';

const lines = (html: string): string[] => {
  const { text, blocks } = renderHtml(html);
  return blocks.map(({ start, end }) => text.slice(start, end));
};

describe('HTML as text', () => {
  it.each([
    ['<p>One <b>bold</b>, <a href=x>linked</a>.<p>Two.', ['One bold, linked.', 'Two.']],
    ['<div>One<br>two<br/><br>three</div>', ['One', 'two', 'three']],
    ['<p>a\n  b\u00A0&nbsp;c</p>', ['a b c']],
    [
      '<p>&ldquo;Caf&eacute;&rdquo; &amp; &#8220;x&#8221; &#147;y&#148; AT&T &notanentity;</p>',
      ['“Café” & “x” “y” AT&T ¬anentity;'],
    ],
    ['<ul><li>one<li>two <b>x</b></ul>', ['one', 'two x']],
    ['<table><tr><td>a<td>b<tr><td>c</table>', ['a', 'b', 'c']],
    ['<p hidden>no</p><p aria-hidden="true">no</p><p style="color:red; display : none">no</p><p>yes</p>', ['yes']],
    ['<script>var a = "<p>no</p>";</script><style>p{}</style><template><p>no</p></template><p>yes</p>', ['yes']],
    ['<noscript><p>no</p></noscript><p>yes</p>', ['yes']],
    ['<svg><title>no</title><text>no</text></svg><p>yes</p>', ['yes']],
    ['<p>co&shy;operate\u200B now</p>', ['cooperate now']],
    ['<p>text <!-- a comment <p>no --> goes on', ['text goes on']],
    ['<nav><a href=1>One</a><a href=2>Two</a></nav>', ['One Two']],
    ['<p>By <a>Ann</a><time datetime=x>May 1</time></p>', ['By Ann May 1']],
    ['<pre>line 1\n  line 2</pre>', ['line 1', 'line 2']],
    [
      '<blockquote><p>quoted</p></blockquote><figure><img alt=no><figcaption>caption</figcaption></figure>',
      ['quoted', 'caption'],
    ],
    ['<p>cut <b>off', ['cut off']],
    ['<p>cut off <a href="x', ['cut off']],
    ['loose text<div>block</div>more', ['loose text', 'block', 'more']],
    ['<b><p>mis</b>nested</p><p>next</p>', ['misnested', 'next']],
    ['<head><title>T</title><p>in head</p><body>in body', ['in head', 'in body']],
    ['</div></p><p>stray ends</p></section>', ['stray ends']],
    ['<button>Share</button>text<label>Name</label>', ['Share text Name']],
    ['<my-card><h2>Head</h2></my-card><p>with <x-y>inline</x-y> part</p>', ['Head', 'with inline part']],
    ['', []],
  ])('%j', (html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it('tells the elements around a block and their words', () => {
    const html =
      '<body><main id="main-content"><div class="ArticleBody col-8"><p>One.</p><p class=lead>Two <a href=x>linked</a></p></div></main>';
    const { text, elements, blocks } = renderHtml(html);
    const laid = laidBlocks({ elements, blocks });
    expect(laid.map((block) => block.path.join('>'))).toEqual(['body>main>div>p', 'body>main>div>p']);
    expect(laid[1]?.words).toEqual(['', 'main content', 'article body col', 'lead']);
    expect(laid[1]?.nodes.slice(0, 3)).toEqual(laid[0]?.nodes.slice(0, 3));
    expect(laid.map((block) => block.links)).toEqual([0, 0.7]);
    expect(elements.map((element) => element[1])).toEqual([0, 0, 0, 0, 1]);
    expect(text.slice(laid[1]?.start, laid[1]?.end)).toBe('Two linked');
  });

  it('says how many breaks part a block from the one before', () => {
    const { blocks } = renderHtml('<div>a<br>b<br><br>c<p>d</p></div>');
    expect(blocks.map((block) => block.breaks)).toEqual([undefined, 1, 2, undefined]);
  });

  it('shows what scripts would show where a page shows next to nothing', () => {
    const body = '<p>The story as it would be told, sentence by sentence.</p>'.repeat(20);
    expect(lines(`<div id=app></div><noscript>${body}</noscript>`)).toHaveLength(20);
    expect(lines(`<div style="display:none">${body}</div><p>Loading</p>`)).toHaveLength(21);
    expect(lines(`${body}<noscript><p>no</p></noscript>`)).toHaveLength(20);
  });

  it('puts what the head says before the visible text, with marks', () => {
    const ld = JSON.stringify({
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Cows fly',
          datePublished: '2024-05-01T10:00',
          author: [{ '@id': '#a' }, { name: 'Bo Lee' }],
        },
        { '@type': 'Person', '@id': '#a', name: 'Ann Poe' },
      ],
    });
    const html = `<html lang=en-GB><head><title>Cows fly - The Paper</title><meta property=og:site_name content="The Paper">
      <script type="application/ld+json">${ld}</script></head><body><h1>Cows fly!</h1><p>By <a rel=author>Ann Poe</a>, <time datetime="2024-05-02">today</time></p>`;
    const { text, marks, meta } = renderHtml(html);
    expect(text.startsWith('Cows fly\nCows fly - The Paper\nAnn Poe, Bo Lee\n2024-05-01T10:00\n\nCows fly!\n\n')).toBe(
      true,
    );
    expect(marks.map((mark) => [mark.kind, text.slice(mark.start, mark.end)])).toEqual([
      ['head-headline', 'Cows fly'],
      ['head-title-tag', 'Cows fly - The Paper'],
      ['head-ld-author', 'Ann Poe, Bo Lee'],
      ['head-ld-published', '2024-05-01T10:00'],
      ['h1', 'Cows fly!'],
      ['author-link', 'Ann Poe'],
      ['time', 'today'],
    ]);
    expect(meta).toEqual({ site: 'The Paper', language: 'en', type: 'newsarticle' });
  });
});

describe('any HTML', () => {
  const piece = fc.constantFrom(
    ...'<p>,</p>,<div class="a b">,</div>,<br>,<a href=x>,</a>,<li>,</ul>,<table>,<td>,</table>,<b>,</b>,<script>,</script>,<!--,-->,<svg>,</svg>,&amp;,&,<,>,",text, ,\n,<p hidden>,<pre>,</pre>,<time>,</time>,<title>,</title>,é,😀,\0,<h1>,</h1>,<form>,<button>'.split(
      ',',
    ),
  );
  it('gives blocks in order, apart, without white space around, inside the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { text, elements, blocks, marks } = renderHtml(pieces.join(''));
        let at = 0;
        for (const { start, end, element } of blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^\S(?:[^\n]*\S)?$/u);
          expect(element).toBeLessThan(elements.length);
          at = end + 1;
        }
        elements.forEach(([parent], i) => expect(parent).toBeLessThan(i));
        for (const { start, end } of marks) expect(start <= end && end <= text.length).toBe(true);
        expect(text).not.toMatch(/\0|[ \t]\n|\n\n\n| {2}/);
      }),
      { numRuns: 500 },
    );
  });

  const MEGA = 1 << 19;
  it.each([
    ['50,000 nested elements', `${'<div>'.repeat(50_000)}x`],
    ['a million open elements', '<div>'.repeat(MEGA)],
    ['a million end tags', '<div><p>x' + '</b>'.repeat(MEGA)],
    ['deep, then end tags of others', '<b>'.repeat(2000) + '</i>'.repeat(300_000)],
    ['many links in each other', '<a>x'.repeat(200_000)],
    ['one long line', `<p>${'word '.repeat(MEGA)}`],
    ['no spaces', `<p>${'x'.repeat(5 * MEGA)}`],
    ['a million entities', '&amp;'.repeat(MEGA)],
    ['a million breaks', 'x<br>'.repeat(300_000)],
    ['a comment without end', `<p>x<!--${'-'.repeat(MEGA)}`],
    ['an attribute without end', `<p>x<a class="${'y '.repeat(MEGA)}`],
    ['many attributes', `<p ${'a=b '.repeat(300_000)}>x`],
    ['many classes', `<p class="${'some-class '.repeat(100_000)}">x`],
    ['linked data without end', `<script type="application/ld+json">${'[{"a":'.repeat(200_000)}`],
    ['nested lists', '<ul><li>x'.repeat(100_000)],
    ['nested tables', '<table><tr><td>x'.repeat(50_000)],
    ['20 MB of paragraphs', `<p class="text">${'Some words of text. '.repeat(20)}</p>`.repeat(47_000)],
  ])('%s takes linear time', (_, html) => {
    const start = performance.now();
    renderHtml(html);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
