import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFile } from '../../stages/dataFolder.js';

/** The version in `package.json`. */
export function packageVersion(): string {
  const file = path.join(path.dirname(dataFile('.')), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
