import { expect, test } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { quotedSpans } from '../../stages/marks/quotedSpans.js';
import { withinMarks } from '../../stages/quotes/content/withinMarks.js';
import { viewOf } from '../../stages/quotes/view.js';
import { judged } from './judged.js';
import { recordOf } from './recordOf.js';

const rest = { ...judged, anchor: 0, start: 0, end: 1, sourceStart: 0, sourceEnd: 0 };

/** The content of a guess over the part of `text` between bars, on the side `side` of its cue, cut to agree with the marks. */
function cut(text: string, side: 'left' | 'right'): string {
  const [before, part] = text.split('|') as [string, string];
  const { paragraphs } = recordOf(text.replaceAll('|', ''));
  const plain = paragraphs[0]!.text;
  const tokens = tokensOf(paragraphs);
  const view = viewOf(
    tokens,
    quotedSpans(paragraphs).filter((m) => m.depth === 0),
  );
  const from = tokens.start.indexOf(before.length);
  const to = tokens.end.indexOf(before.length + part.length) + 1;
  const content = { leftStart: 0, leftEnd: 0, rightStart: 0, rightEnd: 0, [`${side}Start`]: from, [`${side}End`]: to };
  const guess = withinMarks(view, { ...rest, ...content });
  const [a, b] = side === 'left' ? [guess.leftStart, guess.leftEnd] : [guess.rightStart, guess.rightEnd];
  return plain.slice(tokens.start[a], tokens.end[b - 1]);
}

test.each([
  ['Venn wrote: |“Been there.” Orr replied: “So what?”|', 'right', '“Been there.”'],
  ['Venn wrote: |“Been there.” “Seen it.”| Orr laughed.', 'right', '“Been there.” “Seen it.”'],
  ['Venn said |“the road” was open and “wet”|.', 'right', '“the road” was open and “wet”'],
  ['|“I made it again.” She has never thrown a pan|, Venn said.', 'left', 'She has never thrown a pan'],
  ['|“You love it.” He had a point. “That is you,”| Venn said.', 'left', '“That is you,”'],
  ['|“The road” is open|, Venn said.', 'left', '“The road” is open'],
] as const)('%s', (text, side, content) => {
  expect(cut(text, side)).toBe(content);
});

test.each([
  ['“No,” Lund said. |“It is over.” |Venn said |it rained', true],
  ['|“It is over.” |Venn said |it rained', false],
  ['“No,” Lund said. |“It is over,” |Venn said, |and it rained', false],
])('marks that go on with others are no part of what the next sentence reports: %s', (text, parted) => {
  const [before, left, between, right] = text.split('|').map((part) => part.length) as [number, number, number, number];
  const { paragraphs } = recordOf(text.replaceAll('|', ''));
  const tokens = tokensOf(paragraphs);
  const view = viewOf(tokens, quotedSpans(paragraphs));
  const at = (offset: number): number => tokens.end.findIndex((end) => end > offset);
  const sides = { leftStart: at(before), leftEnd: at(before + left), rightStart: at(before + left + between) };
  const content = { ...sides, rightEnd: at(before + left + between + right - 1) + 1 };
  expect(withinMarks(view, { ...rest, ...content }).leftEnd).toBe(parted ? content.leftStart : content.leftEnd);
});
