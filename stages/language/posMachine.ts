/** A finite-state machine as wink's model stores it: its states' transitions, names of its terminal states, and the part of a match that each marks. */
export type StoredMachine = readonly [
  version: number,
  lastState: number,
  transitions: Readonly<Record<number, Readonly<Record<string, number>>>>,
  terminals: Readonly<Record<number, string>>,
  marks: Readonly<Record<number, readonly [number, number]>>,
];

/**
 * Rules that give tokens another part of speech by those around them, as one finite-state machine (that of wink-nlp, MIT, in flat arrays).
 * Its symbols are parts of speech and, behind them, the hints of words that have rules of their own.
 */
export interface PosMachine {
  /** Next state by state and symbol, `SYMBOLS` a state; 0 is the state before any match. */
  readonly next: Int16Array;
  /** By state: where a match that goes no further falls back to, 0 for nowhere. */
  readonly fallback: Int16Array;
  readonly terminal: Uint8Array;
  /** Of a terminal state, the part of speech it gives, below zero without asking whether the word may have it; 0 for none. */
  readonly gives: Int8Array;
  /** Of a terminal state, the token that gets it, counted from the first of the match. */
  readonly offset: Int8Array;
}

/** Parts of speech of the model. */
const PARTS = 19;
const SYMBOLS = PARTS + 256;
/** Keys of transitions: any other symbol, and what hints are counted from. */
const OTHERWISE = '2070003';
const HINTS = 1_080_000;

/** The machine in flat arrays. */
export function posMachine([, lastState, transitions, terminals, marks]: StoredMachine): PosMachine {
  const states = lastState + 1;
  const machine = {
    next: new Int16Array(states * SYMBOLS),
    fallback: new Int16Array(states),
    terminal: new Uint8Array(states),
    gives: new Int8Array(states),
    offset: new Int8Array(states),
  };
  for (const [state, row] of Object.entries(transitions)) {
    machine.fallback[Number(state)] = row[OTHERWISE] ?? 0;
    for (const [symbol, to] of Object.entries(row)) {
      const s = Number(symbol) > HINTS ? Number(symbol) - HINTS + PARTS - 1 : Number(symbol);
      if (s < SYMBOLS) machine.next[Number(state) * SYMBOLS + s] = to;
    }
  }
  for (const [state, part] of Object.entries(terminals)) {
    machine.terminal[Number(state)] = 1;
    machine.gives[Number(state)] = Number(part);
    machine.offset[Number(state)] = marks[Number(state)]?.[0] ?? 0;
  }
  return machine;
}

/** Tokens for the rules: their parts of speech, which change, their hints or 0, and the bits of the parts of speech each may have. */
export interface Tagged {
  readonly count: number;
  readonly pos: Uint8Array;
  readonly hint: Uint8Array;
  readonly may: Int32Array;
}

/** Applies a machine's rules to all the tokens: what it finds is found in the tags as they were. */
export function applyRules(machine: PosMachine, tokens: Tagged): void {
  const { next, fallback, terminal } = machine;
  const { count, pos, hint } = tokens;
  const found: number[] = [];
  let state = 0;
  let first = 0;
  let backState = 0;
  let backAt = 0;
  for (let i = 0; i <= count; i++) {
    for (let j = i; j <= count; j++) {
      let to = 0;
      if (j < count) {
        if (pos[j] === 0) continue;
        to = next[state * SYMBOLS + (hint[j]! > 0 ? hint[j]! + PARTS - 1 : pos[j]!)]!;
      }
      if (state === 0 && to !== 0) first = j;
      const whole = terminal[to] === 1;
      if (whole || (to === 0 && backState !== 0)) {
        i = whole ? j : backAt;
        found.push(first, whole ? to : backState);
        state = backState = 0;
        break;
      }
      state = to;
      if (state === 0) break;
      if (fallback[state] === 0) continue;
      backAt = j;
      backState = fallback[state]!;
    }
  }
  for (let k = 0; k < found.length; k += 2) give(machine, found[k]!, found[k + 1]!, tokens);
}

function give({ gives, offset }: PosMachine, first: number, state: number, { pos, may }: Tagged): void {
  const at = first + offset[state]!;
  const part = gives[state]!;
  if (part < 0) pos[at] = -part;
  else if (((may[at]! >> part) & 1) === 1) pos[at] = part;
}
