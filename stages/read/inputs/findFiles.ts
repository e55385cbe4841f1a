import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { MissingInput } from '../item.js';
import { globBase, globExpression, isPattern } from './glob.js';

/** A file to read. `name` is its path below the input folder (the base name of an input that is a file). */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

const KNOWN = /\.(?:txt|html?|xhtml|jsonl|ndjson|warc|wet)(?:\.gz)?$/i;

/** Whether a file found in a folder is read: by its extension. A file named outright is always read. */
function isReadable(name: string): boolean {
  return KNOWN.test(name);
}

/** What an input comes to. */
export interface FoundFiles {
  /** The files to read, by code units of their path. */
  readonly files: readonly InputFile[];
  /** Files of a folder that are left out for their extension. */
  readonly passedOver: readonly InputFile[];
}

/**
 * The files of an input: a file, a folder (its readable files, recursively; no hidden ones) or a glob.
 * Throws `MissingInput` where there is nothing of that name.
 */
export function findFiles(input: string): FoundFiles {
  if (isPattern(input)) return { files: globFiles(input), passedOver: [] };
  const stat = statSync(input, { throwIfNoEntry: false });
  if (!stat)
    throw new MissingInput(input, `Expected an existing file, folder or glob, got \`${input}\`: no such path.`);
  if (!stat.isDirectory()) return { files: [{ path: input, name: path.basename(input) }], passedOver: [] };
  const all = walk(input);
  return {
    files: all.filter((file) => isReadable(file.name)),
    passedOver: all.filter((file) => !isReadable(file.name)),
  };
}

function globFiles(pattern: string): InputFile[] {
  const expression = globExpression(pattern.split(path.sep).join('/'));
  const base = globBase(pattern.split(path.sep).join('/'));
  const found = statSync(base, { throwIfNoEntry: false })?.isDirectory() ? walk(base) : [];
  const files = found.filter((file) => expression.test(file.name));
  if (files.length === 0)
    throw new MissingInput(pattern, `Expected a glob that matches files, got \`${pattern}\`: nothing matches.`);
  return files;
}

/** All files below a folder, sorted by name; links are followed, a folder met on its own way down is not entered again. */
function walk(root: string): InputFile[] {
  const files: InputFile[] = [];
  const stack = [{ folder: root, name: '', above: [realpathSync(root)] as readonly string[] }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const entry of list(next.folder)) {
      if (entry.startsWith('.')) continue;
      const full = path.join(next.folder, entry);
      const name = next.name === '' ? entry : `${next.name}/${entry}`;
      const stat = statSync(full, { throwIfNoEntry: false });
      // A link to nothing, or a name that is not UTF-8: reading it says what is wrong.
      if (!stat || stat.isFile()) files.push({ path: full, name });
      else if (stat.isDirectory()) {
        const real = realpathSync(full);
        if (!next.above.includes(real)) stack.push({ folder: full, name, above: [...next.above, real] });
      }
    }
  }
  return files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new MissingInput(
      folder,
      `Expected a folder that can be read, got \`${folder}\`: ${(error as Error).message}.`,
    );
  }
}
