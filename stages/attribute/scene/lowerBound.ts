/** The first of `count` indices whose value is at least `least`, `count` where none is; the values rise with the index. */
export function lowerBound(count: number, least: number, valueAt: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
