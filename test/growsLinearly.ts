import { expect } from 'vitest';

/**
 * Four times the size takes about four times the processor time: far less than a quadratic sixteenfold, with room for noise.
 * `most` is the growth that passes; `prepare` gives what does the work at a size; its own time is not counted.
 */
export function growsLinearly(prepare: (size: number) => () => void, size: number, most = 9): void {
  const small = prepare(size);
  small();
  const least = Math.max(20, Math.min(milliseconds(small), milliseconds(small)));
  expect(milliseconds(prepare(4 * size)) / least).toBeLessThan(most);
}

function milliseconds(run: () => void): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
