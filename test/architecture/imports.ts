import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A source file and what it imports: paths from the project's root for its own files, package names for others. */
export interface SourceFile {
  readonly file: string;
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const IMPORTS = [
  /(?:^|[\s;])(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g,
  /(?:import|createRequire\([^)]*\))\(\s*['"]([^'"]+)['"]\s*\)/g,
];

/** The sources below the given rooms, sorted. */
export function sourceFiles(rooms: readonly string[]): SourceFile[] {
  return rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map((name) => importsOf(path.posix.join(room, name.split(path.sep).join('/')))),
  );
}

function importsOf(file: string): SourceFile {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const names = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map((found) => found[1]!));
  const files = names
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts'));
  const packages = names
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return { file, files, packages };
}

/** Every cycle of imports, as a path that ends where it began; each cycle once. */
export function cycles(sources: readonly SourceFile[]): string[][] {
  const graph = new Map(sources.map(({ file, files }) => [file, files]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push([...trail.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
