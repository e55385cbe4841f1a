import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, findDates } from '../../../stages/segment/metadata/dates.js';

describe('dates in text', () => {
  it.each([
    ['2 Mar 2022 23:23', '2 Mar 2022', '2022-03-02'],
    ['Published March 3rd, 2021', 'March 3rd, 2021', '2021-03-03'],
    ['Dec. 3 2020', 'Dec. 3 2020', '2020-12-03'],
    ['Sept. 9, 2019, 5:44 p.m.', 'Sept. 9, 2019', '2019-09-09'],
    ['Friday 13 December 2019 10.00 GMT', '13 December 2019', '2019-12-13'],
    ['the 4th of July, 2018', '4th of July, 2018', '2018-07-04'],
    ['2025-12-19T10:00:00Z', '2025-12-19', '2025-12-19'],
    ['2025/12/19', '2025/12/19', '2025-12-19'],
    ['12/19/2025', '12/19/2025', '2025-12-19'],
    ['19/12/2025', '19/12/2025', '2025-12-19'],
    ['03/04/2025', '03/04/2025', '2025-03-04'],
    ['03.04.2025', '03.04.2025', '2025-04-03'],
    ['5/14/19', '5/14/19', '2019-05-14'],
    ['Dec 5 ’19', 'Dec 5 ’19', '2019-12-05'],
    ['3 de mayo de 2021', '3 de mayo de 2021', '2021-05-03'],
    ['9 janv. 2020', '9 janv. 2020', '2020-01-09'],
    ['3. Januar 2024', '3. Januar 2024', '2024-01-03'],
    ['2019年11月3日', '2019年11月3日', '2019-11-03'],
    ['HealthDECEMBER 22, 2022Updated:', 'DECEMBER 22, 2022', '2022-12-22'],
  ])('%s', (text, found, iso) => {
    expect(findDates(text).map((date) => [text.slice(date.start, date.end), date.iso])).toEqual([[found, iso]]);
  });

  it.each([
    'May 2020',
    '31 February 2020',
    'version 1.2.2020.3',
    '13/13/2020',
    'on 12 March',
    '1999',
    'room 20/20',
    '',
  ])('finds none in "%s"', (text) => expect(findDates(text)).toEqual([]));

  it('reads day first where that is the custom', () => {
    expect(findDates('03/04/2025', true)[0]?.iso).toBe('2025-04-03');
  });

  it.each([
    ['2019-11-19T02:24:00+01:00', '2019-11-19'],
    ['2019-11-19 02:24:00 UTC', '2019-11-19'],
    ['20191119', '2019-11-19'],
    ['Tue, 19 Nov 2019 08:00:00 GMT', '2019-11-19'],
    ['1574121600', '2019-11-19'],
    ['yesterday', undefined],
  ])('%s is the day %s', (value, day) => expect(dayOf(value)).toBe(day));

  it('stands where it says, in any text, in linear time', () => {
    const piece = fc.constantFrom(
      '2',
      '20',
      '2020',
      '-',
      '/',
      '.',
      ' ',
      ',',
      'May',
      'mars',
      'th',
      'x',
      '年',
      '\n',
      'T1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end, iso } of findDates(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(iso).toMatch(/^(?:19|20)\d\d-[01]\d-[0-3]\d$/);
          at = end;
        }
      }),
    );
    for (const part of ['1 ', '2020-', 'jan ', '9', 'May 3, ', '. ']) findDates(part.repeat(300_000));
  });
});
