import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RunError } from '../errors/runError.js';
import { program } from '../progress/program.js';

/**
 * `<stage>.manifest.json`: what made the stage's file. Everything but `run` is the same whenever the file is.
 * `input.sha256` is of the predecessor's file, or for `read` of all raw inputs; hashes are SHA-256 in hex.
 */
export const manifest = z.strictObject({
  whosaid: z.string(),
  stage: z.string(),
  version: z.string(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  resources: z.record(z.string(), z.string()),
  code: z.string(),
  input: z.strictObject({ from: z.string(), sha256: z.string() }),
  output: z.strictObject({
    file: z.string(),
    bytes: z.int().min(0),
    sha256: z.string(),
    documents: z.int().min(0),
  }),
  errors: z.strictObject({ file: z.string(), documents: z.int().min(0), warnings: z.int().min(0) }),
  run: z.strictObject({
    finished: z.string(),
    seconds: z.number(),
    workers: z.int().min(0),
    computed: z.int().min(0),
    reused: z.int().min(0),
  }),
});
export type Manifest = z.infer<typeof manifest>;

/** Reads a manifest; undefined when there is none. Throws `RunError` for one that is damaged. */
export function readManifest(file: string): Manifest | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const parsed = manifest.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RunError(
    `${file} is not a manifest of this version (${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'damaged'}).`,
    `Delete it, and make the stage's file anew: ${program('run')} --force`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
