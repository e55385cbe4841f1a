import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly bin: Record<string, string>;
  readonly exports: Record<string, { types: string; default: string } | string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  encoding: 'utf8',
  stdio: 'pipe',
});
const [packed] = JSON.parse(output) as [{ files: { path: string }[] }];
const files = packed.files.map(({ path }) => path);

test('the package has the binary and the library with its types', () => {
  const library = manifest.exports['.'] as { types: string; default: string };
  for (const file of [...Object.values(manifest.bin), library.types, library.default])
    expect(files).toContain(file.replace('./', ''));
});

test.each(['models', 'lexicons', 'schemas'])('the package has all of data/%s', (folder) => {
  const here = readdirSync(`data/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
  expect(here.filter((file) => !files.includes(file))).toEqual([]);
});

test('the package has nothing else', () => {
  const wanted =
    /^(?:dist\/(?:pipeline|stages|lab)\/.+\.(?:js|d\.ts)|data\/(?:models|lexicons|schemas)\/.+|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
  expect(files.filter((file) => !wanted.test(file))).toEqual([]);
  expect(files.filter((file) => /^dist\/lab\/(?:gates|schemas)\//.test(file))).toEqual([]);
});
