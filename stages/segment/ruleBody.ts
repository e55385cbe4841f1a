import type { LogicalLine } from './logicalLines.js';

/** Which logical lines are the article's, by rules about pages: the run of lines with most prose in it. */
export function ruleBody(text: string, lines: readonly LogicalLine[]): boolean[] {
  const seen = new Map<string, number>();
  const said = lines.map((line) => text.slice(line.start, line.end));
  for (const line of said) seen.set(line, (seen.get(line) ?? 0) + 1);
  const scores = lines.map((line, i) => (seen.get(said[i]!)! > 1 ? -3 : score(said[i]!, line)));
  const [from, to] = bestRun(scores);
  return scores.map((s, i) => i >= from && i < to && s > 0);
}

function score(said: string, line: LogicalLine): number {
  const words = said.split(/\s+/, 200).length;
  const ends = /[.!?…:]["”’»)\]]*$/.test(said);
  const small = words < 12;
  if (/^(?:©|copyright|photo|image|read more|follow us|subscribe|sign up|click)/i.test(said)) return -4;
  let s = ends ? Math.min(words, 60) / 6 : Math.min(words, 30) / 12 - 1;
  if (small) s = ends && /["“”]/.test(said) ? 1 : -1;
  if (line.bullet) s -= words > 15 && ends ? 0.5 : 2;
  return s;
}

/** The run with the greatest sum (Kadane). */
function bestRun(scores: readonly number[]): [number, number] {
  let best = 0;
  let run: [number, number] = [0, 0];
  let sum = 0;
  let from = 0;
  scores.forEach((s, i) => {
    if (sum <= 0) [sum, from] = [0, i];
    sum += s;
    if (sum > best) [best, run] = [sum, [from, i + 1]];
  });
  return run;
}
