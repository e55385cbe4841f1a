import { cpus, totalmem } from 'node:os';

/** What the figures hold for: machine, versions, day. */
export function conditions(): Readonly<Record<string, string>> {
  const list = cpus();
  return {
    cpu: `${list.length} × ${list[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    date: new Date().toISOString().slice(0, 10),
  };
}
