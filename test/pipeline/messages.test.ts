import { expect, test } from 'vitest';
import { failureOf } from '../../pipeline/cli/exitCode.js';
import { Interrupted, RunError, UsageError } from '../../pipeline/errors/runError.js';
import { writeError } from '../../pipeline/errors/systemError.js';
import { formatBytes, formatCount, formatDuration } from '../../pipeline/progress/format.js';
import { progressLine } from '../../pipeline/progress/reporter.js';

test.each<[unknown, number, string]>([
  [new UsageError('Expected x.'), 2, 'Expected x.'],
  [new RunError('It broke.', 'Mend it.'), 1, 'It broke.\nMend it.'],
  [new Interrupted('SIGINT'), 130, 'Stopped.'],
  [new Interrupted('SIGTERM'), 143, 'Stopped.'],
  [
    writeError(Object.assign(new Error('write'), { code: 'ENOSPC' }), 'out'),
    1,
    'Cannot write to out: the disk is full.',
  ],
  [writeError(Object.assign(new Error('open'), { code: 'EACCES' }), 'out'), 1, 'permission denied'],
  ['odd', 1, 'odd'],
])('%s leaves with %i', (error, code, text) => {
  const failure = failureOf(error);
  expect(failure.code).toBe(code);
  expect(failure.text).toContain(text);
});

test('progress tells what is known', () => {
  const known = { documents: 1234, size: 50, total: 200, seconds: 10 };
  expect(progressLine(known)).toBe('[██████··················] 25 %  1,234 documents  123/s  0:30 left');
  expect(progressLine({ documents: 0, size: 0, total: undefined, seconds: 0 })).toBe('0 documents');
});

test('numbers for people', () => {
  expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([0, 7, 61, 3723].map(formatDuration)).toEqual(['0:00', '0:07', '1:01', '1:02:03']);
  expect([0, 999, 1000, 12_345, 999_600].map(formatBytes)).toEqual(['0 B', '999 B', '1.0 kB', '12.3 kB', '1.0 MB']);
});
