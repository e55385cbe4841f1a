import { formatCount, formatDuration } from './format.js';
import type { Meter, Progress } from './meter.js';

/** Shows how a run goes; `stop` clears what was drawn. */
export interface Reporter {
  readonly stop: () => void;
}

const BAR = 24;
const REDRAW = 120;
const LOG_EVERY = 5_000;

/** A bar with rate and time left on a terminal, a line every few seconds in a log. */
export function reportOn(meter: Meter, stream: NodeJS.WriteStream, isQuiet: boolean): Reporter {
  if (isQuiet) return { stop: () => {} };
  return stream.isTTY ? bar(meter, stream) : log(meter, stream);
}

function bar(meter: Meter, stream: NodeJS.WriteStream): Reporter {
  const draw = (): void => {
    const line = progressLine(meter.progress);
    stream.write(`\r\u001B[K${line.slice(0, Math.max(20, (stream.columns || 80) - 1))}`);
  };
  const timer = setInterval(draw, REDRAW);
  timer.unref();
  let isDrawn = true;
  return {
    stop: () => {
      clearInterval(timer);
      if (isDrawn) stream.write('\r\u001B[K');
      isDrawn = false;
    },
  };
}

function log(meter: Meter, stream: NodeJS.WriteStream): Reporter {
  const timer = setInterval(() => stream.write(`${progressLine(meter.progress)}\n`), LOG_EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** "[████····] 42 %  1,234 documents  210/s  0:12 left" as far as it is known. */
export function progressLine({ documents, size, total, seconds }: Progress): string {
  const share = total ? Math.min(1, size / total) : undefined;
  const parts: string[] = [];
  if (share !== undefined) {
    const full = Math.round(share * BAR);
    parts.push(`[${'█'.repeat(full)}${'·'.repeat(BAR - full)}] ${Math.floor(share * 100)} %`);
  }
  parts.push(`${formatCount(documents)} documents`);
  if (documents > 0 && seconds > 0) parts.push(`${formatCount(Math.round(documents / seconds))}/s`);
  if (share !== undefined && share > 0.01) parts.push(`${formatDuration((seconds / share) * (1 - share))} left`);
  return parts.join('  ');
}
