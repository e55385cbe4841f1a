import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode a function runs through before V8 looks whether to optimise it: its own choice is 67,584. */
const BUDGET = 300_000;

/**
 * Has V8 optimise later, when it has seen more of a function and has to take back less. Each thread compiles everything for itself, and where
 * threads keep all cores at work the compiler takes its time from them: a second of each thread's first seven; a few documents are done
 * sooner with less compiled. One thread with much to do gains nothing: its compiler runs on a core that is free. For the whole process,
 * threads that run already included.
 */
export function compileLater(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
