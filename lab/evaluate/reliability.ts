import { percent } from './measures.js';
import type { Row } from './report.js';

/** A stated probability and whether it came true. */
export type Judged = readonly [confidence: number, right: boolean];

const BINS = 10;

const binOf = (confidence: number): number => Math.min(BINS - 1, Math.floor(confidence * BINS));

function bins(judged: readonly Judged[]): Judged[][] {
  return Array.from({ length: BINS }, (_, b) => judged.filter(([confidence]) => binOf(confidence) === b));
}

const rightIn = (bin: readonly Judged[]): number => bin.filter(([, right]) => right).length;
const statedIn = (bin: readonly Judged[]): number => bin.reduce((sum, [confidence]) => sum + confidence, 0);

/** Mean distance, over ten bins, between how sure the answers are and how often they are right; 0 to 1. */
export function expectedCalibrationError(judged: readonly Judged[]): number {
  let error = 0;
  for (const bin of bins(judged)) if (bin.length) error += Math.abs(rightIn(bin) - statedIn(bin)) / judged.length;
  return error;
}

/** A row a bin: how many answers, how sure on average, how many of them right (percent). Empty bins are left out. */
export function reliability(judged: readonly Judged[]): Record<string, Row> {
  const rows: Record<string, Row> = {};
  bins(judged).forEach((bin, b) => {
    if (!bin.length) return;
    const name = `${(b / BINS).toFixed(1)} to ${((b + 1) / BINS).toFixed(1)}`;
    rows[name] = {
      answers: bin.length,
      stated: percent(statedIn(bin) / bin.length),
      right: percent(rightIn(bin) / bin.length),
    };
  });
  return rows;
}
