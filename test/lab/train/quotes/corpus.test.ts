import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../lab/train/quotes/corpus/corpus.js';
import { scratch } from '../../../scratch.js';

const folder = scratch();
const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const line = (attribution: object, text = 'Lund said it rained.'): string =>
  JSON.stringify({ id: 'a', text, attributions: [attribution] });
const good = { source: [[0, 4]], cue: [[5, 9]], content: [[10, 19]] };

describe('readCorpus', () => {
  it('reads one article a line', () => {
    const file = write('good.jsonl', `${line(good)}\n\n${line({ ...good, source: [] })}\n`);
    expect(readCorpus(file).map((a) => a.attributions.length)).toEqual([1, 1]);
  });

  it.each([
    ['empty', { ...good, cue: [[5, 5]] }, /faulty.jsonl:2: attributions\[0\]\.cue\[0\]: empty/],
    ['reversed', { ...good, content: [[19, 10]] }, /:2: attributions\[0\]\.content\[0\]: reversed/],
    [
      'out of the text',
      { ...good, content: [[10, 99]] },
      /:2: attributions\[0\]\.content\[0\]: out of the text \(0 to 20\)/,
    ],
    [
      'overlapping',
      {
        ...good,
        content: [
          [10, 15],
          [14, 19],
        ],
      },
      /:2: attributions\[0\]\.content: overlapping/,
    ],
    ['no content', { ...good, content: [] }, /:2: attributions\[0\]\.content: expected at least one span/],
    ['not numbers', { ...good, source: [['0', 4]] }, /:2: attributions\[0\]\.source\[0\]: expected \[start, end\]/],
    ['no list', { ...good, source: 3 }, /:2: attributions\[0\]\.source: expected a list/],
  ])('names the line and field of spans that are %s', (_name, attribution, message) => {
    const file = write('faulty.jsonl', `${line(good)}\n${line(attribution)}\n`);
    expect(() => readCorpus(file)).toThrow(message);
  });

  it('names every fault', () => {
    const file = write('faulty.jsonl', `{"id": 3}\n{oops\n${line({ ...good, cue: [[5, 5]] })}`);
    expect(() => readCorpus(file)).toThrow(/:1: id: .*\n.*:2: expected a JSON object.*\n.*:3: attributions/);
  });

  it('reads brat standoff, by relations and by events', () => {
    write('a.txt', 'Lund said it rained. It snowed, said Berg, at night.');
    const ann = [
      'T1\tSource 0 4\tLund',
      'T2\tCue 5 9\tsaid',
      'T3\tContent 10 19\tit rained',
      'R1\tSays Arg1:T2 Arg2:T1',
      'R2\tSays Arg1:T2 Arg2:T3',
      'T4\tCue 32 36\tsaid',
      'T5\tContent 21 30;43 51\tIt snowed at night',
      'T6\tSource 37 41\tBerg',
      'E1\tCue:T4 Source:T6 Content:T5',
    ];
    const [article] = readCorpus(write('a.ann', ann.join('\n')));
    expect(article!.attributions).toEqual([
      { source: [[0, 4]], cue: [[5, 9]], content: [[10, 19]] },
      {
        source: [[37, 41]],
        cue: [[32, 36]],
        content: [
          [21, 30],
          [43, 51],
        ],
      },
    ]);
  });

  it('names the text that a standoff file lacks', () => {
    expect(() => readCorpus(write('alone.ann', 'T1\tCue 0 3\tSho'))).toThrow(
      /alone\.ann: expected its text in .*alone\.txt/,
    );
  });

  it('names the line of a fault in standoff', () => {
    write('b.txt', 'Short.');
    const file = write('b.ann', 'T1\tCue 0 3\tSho\nT2\tContent 3 99\tx\nE1\tCue:T1 Content:T2 Source:T9');
    expect(() => readCorpus(file)).toThrow(/b\.ann:3: expected T9 .*\n.*b\.ann:1: content\[0\]: out of the text/);
  });
});
