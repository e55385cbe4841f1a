/** Features cut into at most 255 bins of about equal numbers of rows. */
export interface Bins {
  readonly rows: number;
  /** Element `f`: the bin of feature `f` in each row. */
  readonly columns: readonly Uint8Array[];
  /** Element `f`: upper edge of each bin but the last; a row is in the first bin whose edge its value does not pass. */
  readonly edges: readonly Float32Array[];
}

const SAMPLE = 20_000;

/** Bins for every column; edges lie half way between values that occur. */
export function binColumns(columns: readonly Float32Array[], most = 127): Bins {
  const rows = columns[0]?.length ?? 0;
  const edges = columns.map((column) => edgesOf(column, most));
  return { rows, edges, columns: columns.map((column, f) => place(column, edges[f]!)) };
}

function edgesOf(column: Float32Array, most: number): Float32Array {
  const step = Math.max(1, Math.floor(column.length / SAMPLE));
  const sample = new Float32Array(Math.ceil(column.length / step));
  for (let i = 0; i < sample.length; i++) sample[i] = column[i * step]!;
  sample.sort();
  const values = sample.filter((x, i) => i === 0 || x !== sample[i - 1]);
  if (values.length <= most + 1)
    return Float32Array.from({ length: Math.max(0, values.length - 1) }, (_, i) => half(values[i]!, values[i + 1]!));
  const edges: number[] = [];
  for (let k = 1; k <= most; k++) {
    const at = Math.floor((k * sample.length) / (most + 1));
    let next = at;
    while (next < sample.length && sample[next] === sample[at]) next++;
    if (next < sample.length) {
      const edge = half(sample[at]!, sample[next]!);
      if (edge !== edges.at(-1)) edges.push(edge);
    }
  }
  return Float32Array.from(edges);
}

function half(a: number, b: number): number {
  const middle = Math.fround((a + b) / 2);
  return middle < b ? middle : a;
}

function place(column: Float32Array, edges: Float32Array): Uint8Array {
  return Uint8Array.from(column, (x) => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (x <= edges[middle]!) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}
