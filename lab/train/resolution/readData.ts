import { readFileSync } from 'node:fs';
import { readGoldChains, readSilverChains, type ChainedText } from './chains.js';
import type { ResolutionData } from './fit.js';
import { readSpeakers, type SpeakersText } from './speakers.js';

/** How many parsed articles are learned from unless the user says otherwise. */
export const SILVER = 300;

/** Reads texts with chains (hand-made, or of the first `silver` parsed articles) and articles with speakers, by what a file holds. */
export function readData(files: readonly string[], silver: number): ResolutionData {
  const texts: ChainedText[] = [];
  const speakers: SpeakersText[] = [];
  for (const file of files) {
    if (file.endsWith('.parse.jsonl.gz')) texts.push(...readSilverChains(file).slice(0, silver));
    else if (hasQuotes(file)) speakers.push(...readSpeakers(file));
    else texts.push(...readGoldChains(file));
  }
  return { texts, speakers };
}

/** Articles with speakers have `quotes` where the others have `entities`. */
function hasQuotes(file: string): boolean {
  return readFileSync(file, 'utf8')
    .split('\n', 40)
    .some((line) => line.includes('"quotes":'));
}
