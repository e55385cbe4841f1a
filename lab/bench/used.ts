import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded before a measured run: leaves what the process used (`UsedResources`) in the file named by WHOSAID_USED. */
const file = process.env['WHOSAID_USED'];
if (isMainThread && file !== undefined)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const used: UsedResources = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(file, JSON.stringify(used));
  });

/** Peak of resident memory, and time on all cores. */
export interface UsedResources {
  readonly megabytes: number;
  readonly cpuSeconds: number;
}
