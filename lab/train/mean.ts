/** The mean of weight tables of one size, weight by weight. */
export function mean(tables: readonly Float32Array[]): Float32Array {
  return tables[0]!.map((_, i) => tables.reduce((sum, table) => sum + table[i]!, 0) / tables.length);
}
