import { judge } from '../../../stages/segment/metadata/rank.js';
import { wordKey } from '../../../stages/segment/metadata/wordKey.js';
import type { Example } from './examples.js';
import { learn, type LearnOptions } from './learn.js';
import { authorRight } from './right.js';

/** An example with the part of the sites it belongs to and how its page was rendered. */
export interface PlacedExample extends Example {
  readonly fold: number;
  readonly rendering: string;
  readonly id: string;
}

/** What a ranker that never saw the page's site said about it. `text` is null where there was nothing to choose from. */
export interface Verdict {
  readonly example: PlacedExample;
  readonly text: string | null;
  readonly probability: number;
  readonly right: boolean;
}

const FOLDS = 5;

/** Learns on four fifths of the sites and judges the other, five times. */
export function crossValidate(
  examples: readonly PlacedExample[],
  options: LearnOptions,
  progress: (done: number) => void,
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const table = learn(
      examples.filter((one) => one.fold !== fold),
      options,
      () => undefined,
    );
    for (const example of examples.filter((one) => one.fold === fold)) {
      const scores = example.options.map((hashes) => table.dot(hashes, hashes.length));
      const { best, probability } = judge(scores, example.texts.map(wordKey));
      const text = example.texts[best] ?? null;
      verdicts.push({ example, text, probability, right: text !== null && isRight(example, text, best) });
    }
    progress(fold + 1);
  }
  return verdicts;
}

function isRight({ space, gold, right }: Example, text: string, best: number): boolean {
  if (gold === null) return false;
  return space === 'author' ? authorRight(text, gold) > 0 : right[best] === true;
}

const percent = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(1);

/** Lines of a report: exact titles; precision and recall of authors and dates at several thresholds. */
export function reportOf(verdicts: readonly Verdict[]): string[] {
  const lines: string[] = [];
  for (const space of ['title', 'author', 'date'] as const) {
    for (const rendering of new Set(verdicts.map(({ example }) => example.rendering))) {
      const all = verdicts.filter(({ example }) => example.space === space && example.rendering === rendering);
      const asked = all.filter(({ example }) => example.gold !== null).length;
      const found = all.filter(
        ({ example }) => example.gold !== null && example.right.slice(0, -1).includes(true),
      ).length;
      const best = `among the candidates ${percent(found, asked)}`;
      if (space === 'title')
        lines.push(`${space} ${rendering}: exact ${percent(all.filter((v) => v.right).length, asked)}, ${best}`);
      else lines.push(`${space} ${rendering}: ${curve(all, asked)}; ${best}`);
    }
  }
  return lines;
}

function curve(verdicts: readonly Verdict[], asked: number): string {
  const at = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((threshold) => {
    const said = verdicts.filter((v) => v.text !== null && v.probability >= threshold);
    const right = said.filter((v) => v.right).length;
    return `${threshold}: P ${percent(right, said.length)} R ${percent(right, asked)}`;
  });
  return at.join(' | ');
}
