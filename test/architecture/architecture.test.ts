import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { mapStages, read } from '../../stages/index.js';
import { cycles, sourceFiles } from './imports.js';

const sources = sourceFiles(['pipeline', 'stages', 'lab']);
const stages = new Set([read.name, ...mapStages.map((stage) => stage.name)]);
const roomOf = (file: string): string => file.split('/')[0]!;
/** The stage a file belongs to, if any. */
const stageOf = (file: string): string | undefined => {
  const [room, stage] = file.split('/');
  return room === 'stages' && stages.has(stage!) ? stage : undefined;
};
const edges = sources.flatMap(({ file, files }) => files.map((to) => ({ from: file, to, edge: `${file} → ${to}` })));
const breaking = (rule: (from: string, to: string) => boolean): string[] =>
  edges.filter(({ from, to }) => rule(from, to)).map(({ edge }) => edge);

/** Where the order of the stages is written. */
const ORDER = 'stages/index.ts';
/** What all stages share of `read`: the type of what it takes in. */
const SHARED = new Set(['stages/read/item.ts']);

describe('imports point one way', () => {
  test('every import names a file that is there', () => {
    expect(breaking((_from, to) => !existsSync(to))).toEqual([]);
  });
  test('a stage imports no other stage', () => {
    expect(
      breaking((from, to) => {
        const [a, b] = [stageOf(from), stageOf(to)];
        return a !== undefined && b !== undefined && a !== b && !SHARED.has(to);
      }),
    ).toEqual([]);
  });
  test('what stages share imports no stage', () => {
    expect(
      breaking(
        (from, to) =>
          roomOf(from) === 'stages' && from !== ORDER && !stageOf(from) && stageOf(to) !== undefined && !SHARED.has(to),
      ),
    ).toEqual([]);
  });
  test('stages import neither the runner nor the lab', () => {
    expect(breaking((from, to) => roomOf(from) === 'stages' && roomOf(to) !== 'stages')).toEqual([]);
  });
  test('the runner imports no stage but by the order, and not the lab', () => {
    expect(
      breaking(
        (from, to) =>
          roomOf(from) === 'pipeline' && (roomOf(to) === 'lab' || (stageOf(to) !== undefined && !SHARED.has(to))),
      ),
    ).toEqual([]);
  });
  test('no cycles', () => {
    expect(cycles(sources).map((cycle) => cycle.join(' → '))).toEqual([]);
  });
});

const users = (name: RegExp): string[] =>
  sources
    .filter(({ file, packages }) => roomOf(file) !== 'lab' && packages.some((used) => name.test(used)))
    .map(({ file }) => file);

describe('adapters', () => {
  test('one file knows wink, one compromise', () => {
    expect(users(/^wink-/)).toEqual(['stages/language/wink.ts']);
    expect(users(/^compromise$/)).toEqual(['stages/compromise/words.ts']);
  });
  test('in the lab only the bench does', () => {
    const lab = sources.filter(
      ({ file, packages }) => roomOf(file) === 'lab' && packages.some((p) => /^wink-|^compromise$/.test(p)),
    );
    expect(lab.map(({ file }) => file).filter((file) => !file.startsWith('lab/bench/'))).toEqual([]);
  });
});

describe('dependencies', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const used = new Set(sources.flatMap(({ packages }) => packages));
  test('every one is used, declared and pinned', () => {
    expect([...used].toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
  test('built-in modules are imported by their node: names', () => {
    expect([...used].filter((name) => builtinModules.includes(name))).toEqual([]);
  });
  test('the lock file names no registry host', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
  });
  test('the lock file is whole: every optional package of every platform has its entry', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
  });
});

describe('stages are deterministic', () => {
  const banned = /Date\.now|new Date\(\)|Math\.random|performance\.now|localeCompare|toLocale|Intl\.Collator/;
  test.each(sources.filter(({ file }) => roomOf(file) === 'stages').map(({ file }) => file))('%s', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(banned);
  });
});
