import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { MEASURES } from '../evaluate/flags.js';

/** Documents to run the pipeline on, below the shared folder: a folder of files, or the texts in a field of a JSONL file (clean text). */
const gateData = z.union([
  z.strictObject({ input: z.string(), clean: z.boolean().optional() }),
  z.strictObject({ texts: z.string(), field: z.string() }),
]);
export type GateData = z.infer<typeof gateData>;

/** Least figures of one measure over one run; a floor's key is `row.column` as `evaluate --json` names them. */
const gate = z.strictObject({
  data: z.string(),
  measure: z.enum(MEASURES),
  gold: z.string(),
  floors: z.record(z.string(), z.number()),
});
export type Gate = z.infer<typeof gate>;

const gatesSchema = z.strictObject({ data: z.record(z.string(), gateData), gates: z.array(gate) });
export type Gates = z.infer<typeof gatesSchema>;

/** `lab/gates.json`, below the folder the command is started in. */
export const GATES_FILE = path.join('lab', 'gates.json');

/** Reads the gates; throws where the file is not as it should be. */
export function readGates(): Gates {
  return gatesSchema.parse(JSON.parse(readFileSync(GATES_FILE, 'utf8')));
}

/** The gates with every floor raised to `margin` below its figure, one decimal; a floor never sinks. */
export function raiseFloors(gates: Gates, figureOf: (gate: Gate, key: string) => number, margin: number): Gates {
  const raised = (gate: Gate): Gate => {
    const floors = Object.entries(gate.floors).map(([key, floor]) => {
      const reached = Math.floor((figureOf(gate, key) - (figureOf(gate, key) === 100 ? 0 : margin)) * 10) / 10;
      return [key, Math.max(floor, reached)] as const;
    });
    return { ...gate, floors: Object.fromEntries(floors) };
  };
  return { ...gates, gates: gates.gates.map(raised) };
}

/** The file's text. */
export function formatGates(gates: Gates): string {
  return `${JSON.stringify(gates, null, 2)}\n`;
}
