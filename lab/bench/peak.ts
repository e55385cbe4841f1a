import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded before a measured run: leaves the process's peak of resident memory (kilobytes) in the file named by WHOSAID_PEAK. */
const file = process.env['WHOSAID_PEAK'];
if (isMainThread && file !== undefined)
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
