/** Whether two half-open ranges share anything; an empty one shares nothing. */
export function overlaps(start: number, end: number, from: number, to: number): boolean {
  return Math.min(end, to) > Math.max(start, from);
}
