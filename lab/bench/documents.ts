import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { read } from '../../stages/index.js';
import type { RawItem } from '../../stages/read/item.js';

/** The documents of a path, undecoded. */
export async function itemsOf(input: string): Promise<RawItem[]> {
  const items: RawItem[] = [];
  for await (const event of read.walk([input], { cleanText: false })) if (event.kind === 'item') items.push(event.item);
  return items;
}

/** A folder of `count` documents: the files of the items over and over, under new names. */
export function repeatFiles(items: readonly RawItem[], count: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < count; n++) {
    const file = items[n % items.length]!.path;
    copyFileSync(file, path.join(folder, `${String(n).padStart(6, '0')}-${path.basename(file)}`));
  }
}
