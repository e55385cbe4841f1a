import { describe, expect, it } from 'vitest';
import type { Found, Range } from '../../stages/quotes/found.js';
import { oneCue } from '../../stages/quotes/oneCue.js';

const found = (cue: number | null, source: number | null, content: readonly Range[], score: number): Found => ({
  content,
  cue: cue === null ? null : [cue, cue + 4],
  source: source === null ? null : [source, source + 4],
  score,
});

describe('attributions with one cue', () => {
  it('are one with the contents of both, as likely as the likelier', () => {
    const said = [found(30, 35, [[50, 60]], 0.4), found(30, 34, [[10, 28]], 0.9), found(70, 35, [[80, 90]], 0.7)];
    expect(oneCue(said)).toEqual([
      found(
        30,
        34,
        [
          [10, 28],
          [50, 60],
        ],
        0.9,
      ),
      said[2],
    ]);
  });

  it.each([
    ['whose contents meet', found(30, 35, [[10, 28]], 0.9), found(30, 35, [[20, 40]], 0.5)],
    ['of two sources', found(30, 35, [[10, 28]], 0.9), found(30, 45, [[50, 60]], 0.5)],
    ['of which one has a source', found(30, 35, [[10, 28]], 0.9), found(30, null, [[50, 60]], 0.5)],
    ['that is not known', found(null, 35, [[10, 28]], 0.9), found(null, 35, [[50, 60]], 0.5)],
  ])('stay two: %s', (_name, a, b) => {
    expect(oneCue([a, b])).toEqual([a, b]);
  });
});
