import { existsSync, statSync } from 'node:fs';
import { RunError } from '../errors/runError.js';
import { finishedFiles } from '../files/outputFolder.js';
import { hashFile } from '../files/hashFile.js';
import { readManifest } from '../manifest/manifest.js';
import { program } from '../progress/program.js';
import type { Plan } from './plan.js';

/** The file a run reads that does not begin with raw inputs. */
export interface PredecessorFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly journal: string;
}

/**
 * Checks the predecessor's file before any work: that it is there, whole, and of this program's version of the stage.
 * A file without a manifest is the user's own: its lines are checked against the schema one by one.
 */
export function checkPredecessor(plan: Plan): PredecessorFile | undefined {
  const stage = plan.predecessor;
  if (!stage) return undefined;
  const { records, manifest: manifestFile, journal } = finishedFiles(plan.output, stage.name);
  const remake = `Make it with: ${program('run')} --to ${stage.name} --input <file|folder> --output ${plan.output}`;
  if (!existsSync(records))
    throw new RunError(`Expected ${records}, which \`${plan.stages[0]!.name}\` reads: there is no such file.`, remake);
  const { size } = statSync(records);
  const sha256 = hashFile(records);
  const manifest = readManifest(manifestFile);
  if (!manifest) return { path: records, sha256, bytes: size, journal };
  if (manifest.version !== stage.version)
    throw new RunError(
      `Expected ${records} to be of \`${stage.name}\` version ${stage.version}, got version ${manifest.version}.`,
      remake,
    );
  if (manifest.output.sha256 !== sha256)
    throw new RunError(
      `${records} is not what its manifest says: expected ${manifest.output.bytes} bytes, SHA-256 ${brief(manifest.output.sha256)}; ` +
        `got ${size} bytes, SHA-256 ${brief(sha256)}.`,
      `${remake} --force\nIf you changed it yourself and mean it, delete ${manifestFile}.`,
    );
  return { path: records, sha256, bytes: size, journal };
}

const brief = (hash: string): string => `${hash.slice(0, 12)}…`;
