import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { RunError } from '../errors/runError.js';
import { privateFolder } from './outputFolder.js';

interface Holder {
  readonly pid: number;
  /** When the process began, in the system's ticks: a later process of the same number is another one. */
  readonly began: string;
  readonly host: string;
  readonly since: string;
}

/**
 * Takes the output folder for this process, or throws: two runs never write to one folder. A lock whose process is dead is taken over.
 * Gives the function that lets go.
 */
export function lockOutput(output: string): () => void {
  const file = path.join(privateFolder(output), 'lock');
  const mine = path.join(privateFolder(output), `lock.${process.pid}`);
  const since = new Date().toISOString();
  const content = JSON.stringify({ pid: process.pid, began: beginning(process.pid) ?? '', host: hostname(), since });
  writeFileSync(mine, content);
  try {
    for (let attempt = 0; !take(mine, file); attempt++) {
      const held = readText(file);
      const holder = parseHolder(held);
      if (attempt > 20 || (holder && isAlive(holder))) throw refused(output, file, holder);
      if (held !== undefined) dropStale(file, held);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  sweep(privateFolder(output));
  return () => {
    if (readText(file) === content) rmSync(file, { force: true });
  };
}

/** A link appears whole or not at all, and never over an existing file; where there are no links, a new file has to do. */
function take(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  try {
    writeFileSync(file, readFileSync(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes what runs left that were killed while they took the lock. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^lock\.(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(folder, name), { force: true });
  }
}

/** Two runs may find the same stale lock: whoever then moves the other's fresh one away puts it back. */
function dropStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readText(aside) !== stale) take(aside, file);
  rmSync(aside, { force: true });
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  return isRunning(holder.pid) && holder.began === (beginning(holder.pid) ?? '');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The 22nd field of Linux' `/proc/<pid>/stat`, counted behind the command's closing bracket; undefined elsewhere. */
function beginning(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function parseHolder(text: string | undefined): Holder | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Holder);
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function refused(output: string, file: string, holder: Holder | undefined): RunError {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
  return new RunError(
    `Another run is writing to ${output} (${who}).`,
    `Wait for it, or choose another folder with --output. If that process is gone for good, delete ${file}.`,
  );
}
