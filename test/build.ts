import { execFileSync } from 'node:child_process';

/** Compiles to `dist/` before the tests: the program is tested as it is shipped, and worker threads load no TypeScript. */
export default function build(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { stdio: 'inherit' });
}
