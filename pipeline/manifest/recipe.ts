import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFile } from '../../stages/dataFolder.js';
import type { Source, Stage, StageOptions } from '../../stages/stage.js';
import { UsageError } from '../errors/runError.js';
import { stageNames } from '../plan/order.js';

/** All that makes a stage's bytes beside its input: equal recipes over equal inputs give equal files. */
export interface Recipe {
  readonly stage: string;
  readonly version: string;
  /** The options the stage heeds and was given. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** SHA-256 of models, lexicons and other files of `data/`, and of what the user's own lexicon folder holds. */
  readonly resources: Readonly<Record<string, string>>;
  /** SHA-256 of the stage's program and of what the stages share: a change nobody raised the version for counts too. */
  readonly code: string;
}

export function recipeOf(stage: Source | Stage, options: StageOptions): Recipe {
  const heeded = stage.options ?? (Object.keys(options) as (keyof StageOptions)[]);
  const chosen = heeded.toSorted().flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const resources = stage.resources.map((name) => [name, hashPath(dataFile(name))]);
  const own = chosen.find(([name]) => name === 'lexicons')?.[1];
  if (own !== undefined) resources.push(['--lexicons', lexiconHash(String(own))]);
  return {
    stage: stage.name,
    version: stage.version,
    options: Object.fromEntries(chosen),
    resources: Object.fromEntries(resources),
    code: codeHash(stage.name),
  };
}

export function sameRecipe(a: Recipe, b: Recipe): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

const inOrder = ({ stage, version, options, resources, code }: Recipe): unknown[] => [
  stage,
  version,
  Object.entries(options).toSorted(byKey),
  Object.entries(resources).toSorted(byKey),
  code,
];
const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);

function lexiconHash(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`Expected --lexicons to name a folder of word lists, got \`${folder}\`: no such folder.`);
  return hashPath(folder);
}

/** Hash of a file, or of all files below a folder with their names; "missing" when there is nothing. */
function hashPath(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 'missing';
  if (!stat.isDirectory()) return createHash('sha256').update(readFileSync(file)).digest('hex');
  return hashFiles(file, () => true);
}

function hashFiles(folder: string, isWanted: (name: string) => boolean): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  for (const name of names) {
    const file = path.join(folder, name);
    if (isWanted(name) && statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const stagesFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../stages');

/** The stage's own folder and everything in `stages/` that belongs to no other stage. */
function codeHash(stage: string): string {
  return hashFiles(stagesFolder, (name) => {
    if (!/(?<!\.d)\.[jt]s$/.test(name)) return false;
    const folder = name.split(path.sep)[0]!;
    return folder === stage || !stageNames.includes(folder);
  });
}
