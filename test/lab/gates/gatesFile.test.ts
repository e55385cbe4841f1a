import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatGates, GATES_FILE, raiseFloors, readGates } from '../../../lab/gates/gatesFile.js';

const gates = {
  data: { a: { input: 'a' } },
  gates: [{ data: 'a', measure: 'body' as const, gold: 'g', floors: { 'body.F1': 90 } }],
};

test.each([
  [95.55, 1, 94.5],
  [90.5, 1, 90],
  [80, 1, 90],
  [100, 1, 100],
])('a figure of %d raises a floor of 90 with margin %d to %d', (figure, margin, expected) => {
  expect(raiseFloors(gates, () => figure, margin).gates[0]!.floors).toEqual({ 'body.F1': expected });
});

test('the file of floors is well formed, every gate of known data, and written as it is read', () => {
  const file = readGates();
  expect(file.gates.filter((gate) => !(gate.data in file.data))).toEqual([]);
  expect(JSON.parse(formatGates(file))).toEqual(JSON.parse(readFileSync(GATES_FILE, 'utf8')));
});
