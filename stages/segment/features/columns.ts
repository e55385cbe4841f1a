/** A table under construction: named columns of one value a line. The order of `add` calls is the order of the features. */
export interface Columns {
  readonly size: number;
  readonly names: string[];
  readonly columns: Float32Array[];
}

/** An empty table for `size` lines. */
export function newColumns(size: number): Columns {
  return { size, names: [], columns: [] };
}

/** Adds a column computed line by line. */
export function add(table: Columns, name: string, value: (i: number) => number): Float32Array {
  return put(table, name, columnOf(table.size, value));
}

/** A column computed line by line, in a loop: `Float32Array.from` takes many times as long. */
export function columnOf(size: number, value: (i: number) => number): Float32Array {
  const column = new Float32Array(size);
  for (let i = 0; i < size; i++) column[i] = value(i);
  return column;
}

/** Adds a column that is there already. */
export function put(table: Columns, name: string, column: Float32Array): Float32Array {
  table.names.push(name);
  table.columns.push(column);
  return column;
}

/** Adds a column's values at the given distances (line `i + d`), `edge` beyond the ends. */
export function neighbours(
  table: Columns,
  name: string,
  column: ArrayLike<number>,
  distances: readonly number[],
  edge = -1,
): void {
  for (const d of distances) {
    const shifted = new Float32Array(table.size).fill(edge);
    for (let i = Math.max(0, -d); i < Math.min(table.size, table.size - d); i++) shifted[i] = column[i + d]!;
    put(table, `${name}${d > 0 ? '+' : ''}${d}`, shifted);
  }
}

const FAR = 99;

/** Adds how many lines off, at most 99, the nearest of a kind before and after each line is; gives both columns. */
export function distances(
  table: Columns,
  name: string,
  is: (i: number) => boolean,
): { readonly before: Float32Array; readonly after: Float32Array } {
  const before = new Float32Array(table.size);
  const after = new Float32Array(table.size);
  for (let i = 0, far = FAR; i < table.size; i++) {
    before[i] = far;
    far = is(i) ? 1 : Math.min(FAR, far + 1);
  }
  for (let i = table.size - 1, far = FAR; i >= 0; i--) {
    after[i] = far;
    far = is(i) ? 1 : Math.min(FAR, far + 1);
  }
  put(table, `${name}<`, before);
  put(table, `${name}>`, after);
  return { before, after };
}

/** Adds sums over the `width` lines before and after each line. */
export function windows(table: Columns, name: string, column: ArrayLike<number>, widths: readonly number[]): void {
  const sums = new Float64Array(table.size + 1);
  for (let i = 0; i < table.size; i++) sums[i + 1] = sums[i]! + column[i]!;
  for (const width of widths) {
    const before = new Float32Array(table.size);
    const after = new Float32Array(table.size);
    for (let i = 0; i < table.size; i++) {
      before[i] = sums[i]! - sums[Math.max(0, i - width)]!;
      after[i] = sums[Math.min(table.size, i + 1 + width)]! - sums[i + 1]!;
    }
    put(table, `${name}<${width}`, before);
    put(table, `${name}>${width}`, after);
  }
}
