import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
}

const readme = readFileSync('README.md', 'utf8');
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

test('every command in the documents is a script', () => {
  const commands = [...`${readme}${contributing}`.matchAll(/npm run ([\w:-]+)/g)].map((found) => found[1]!);
  expect(commands.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test('every dependency has its reason in the README', () => {
  const table = readme.slice(readme.indexOf('## Dependencies'));
  const reasons = new Set([...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap((row) => row[1]!.split(', ')));
  expect(Object.keys(manifest.dependencies).filter((name) => !reasons.has(name))).toEqual([]);
});
