import { InvalidArgumentError, Option } from 'commander';
import type { StageOptions } from '../../stages/stage.js';

/** The flags that choose what stages write. */
export const stageFlags = (): Option[] => [
  new Option('--clean-text', 'the input is article text already: a paragraph a line, no boilerplate removal'),
  new Option('--min-score <number>', 'leave out attributions whose score is lower, 0 to 1').argParser(share),
  new Option('--min-confidence <number>', 'no speaker where its confidence is lower, 0 to 1').argParser(share),
  new Option('--lexicons <folder>', 'word lists of your own, read beside those in data/lexicons'),
];

/** The flags that choose how a run goes. */
export const runFlags = (): Option[] => [
  new Option(
    '--workers <count>',
    'worker threads; 0 = none (default: one a core, where there is enough to do)',
  ).argParser(threads),
  new Option('--worker-memory <MB>', 'memory limit of a worker thread').argParser(count),
  new Option('--force', 'do everything again, whatever is up to date'),
  new Option('--quiet', 'print nothing but failures'),
  new Option('--json', 'print one summary as JSON at the end, and nothing else'),
];

export interface StageFlags {
  readonly cleanText?: boolean;
  readonly minScore?: number;
  readonly minConfidence?: number;
  readonly lexicons?: string;
}

export interface RunFlags extends StageFlags {
  readonly output: string;
  readonly workers?: number;
  readonly workerMemory?: number;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** The stage options among the flags, those given only. */
export function givenOptions({ cleanText, minScore, minConfidence, lexicons }: StageFlags): Partial<StageOptions> {
  return {
    ...(cleanText === undefined ? {} : { cleanText }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(lexicons === undefined ? {} : { lexicons }),
  };
}

export function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('Expected a number from 0 to 1.');
  return value;
}

export function count(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

function threads(text: string): number {
  if (count(text) > 256) throw new InvalidArgumentError('Expected at most 256 threads.');
  return Number(text);
}
