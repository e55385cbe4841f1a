/** A row of figures by column; undefined cells stay empty. */
export type Row = Readonly<Record<string, number | string | undefined>>;

/** What a measure found: rows of figures by name, further tables, and the cases that went wrong, worst first where they have an order. */
export interface Report {
  readonly rows: Readonly<Record<string, Row>>;
  readonly tables?: Readonly<Record<string, Readonly<Record<string, Row>>>>;
  readonly errors: readonly string[];
}

/** Rows as a plain text table: names on the left, figures on the right. */
export function table(rows: Readonly<Record<string, Row>>): string {
  const columns = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  const cells = [
    ['', ...columns],
    ...Object.entries(rows).map(([name, row]) => [name].concat(columns.map((column) => String(row[column] ?? '')))),
  ];
  const widths = cells[0]!.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  return cells
    .map((line) => line.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A report for people. Measures whose rows share no columns stand in tables of their own. */
export function readable(report: Report): string {
  const groups = new Map<string, Record<string, Row>>();
  for (const [name, row] of Object.entries(report.rows)) {
    const shape = Object.keys(row).slice(0, 2).join();
    groups.set(shape, { ...groups.get(shape), [name]: row });
  }
  const parts = [...groups.values()].map(table);
  for (const [title, rows] of Object.entries(report.tables ?? {})) parts.push(`${title}\n${table(rows)}`);
  return parts.join('\n\n');
}
