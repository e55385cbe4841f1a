import { describe, expect, it } from 'vitest';
import { nameRuns } from '../../../stages/segment/metadata/names.js';

const ways = (text: string, loose = false): string[] =>
  nameRuns(text, loose).map(({ start, end }) => text.slice(start, end));

describe('names at the beginning of a text', () => {
  it.each([
    ['Ann Poe', ['Ann Poe']],
    ['Ann Poe | Reporter', ['Ann Poe']],
    ['Ann Poe and Bo de la Cruz on Monday', ['Ann Poe and Bo de la Cruz', 'Ann Poe']],
    ['Ann Poe, MD, PhD', ['Ann Poe, MD, PhD', 'Ann Poe']],
    ['Ann Poe Staff Writer', ['Ann Poe Staff Writer', 'Ann Poe']],
    ["Dr. J. R. O'Neil-Smith said", ["Dr. J. R. O'Neil-Smith"]],
    ['Ann PoePublished May 3', ['Ann Poe']],
    ['Ann DeMarco', ['Ann DeMarco']],
    ['José Ñandú & Zoë Ķēniņš', ['José Ñandú & Zoë Ķēniņš', 'José Ñandú']],
    ['nobody in particular', []],
    ['', []],
  ])('%s', (text, expected) => expect(ways(text)).toEqual(expected));

  it("takes a user's handle where a name is due", () => {
    expect([ways('annpoe92 on May 3'), ways('annpoe92 on May 3', true)]).toEqual([[], ['annpoe92']]);
  });
});
