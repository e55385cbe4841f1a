import type { SegmentRecord } from '../../stages/records/index.js';
import type { GoldMetadata } from './gold.js';
import { byKey, goldKey } from './jsonl.js';
import { percent, words } from './measures.js';
import type { Report } from './report.js';

type Field = 'title' | 'author' | 'date';
interface Tally {
  gold: number;
  answers: number;
  right: number;
}

/**
 * Title, author and publication date of a page. `right`: of the pages whose gold has the field, those answered right, in percent;
 * P: of the answers on such pages, R: the same as `right`. Pages whose gold leaves the field empty count neither way.
 * A title is right when its words are the gold's; an author when the byline has every name of the gold and little else
 * (see `sameAuthor`); a date when the day is the gold's.
 */
export function evaluateMetadata(records: readonly SegmentRecord[], gold: readonly GoldMetadata[]): Report {
  const predicted = byKey(records);
  const tallies: Record<Field, Tally> = {
    title: { gold: 0, answers: 0, right: 0 },
    author: { gold: 0, answers: 0, right: 0 },
    date: { gold: 0, answers: 0, right: 0 },
  };
  const errors: string[] = [];
  for (const page of gold) {
    const record = predicted.get(goldKey(page));
    const judge = (field: Field, want: string | null | undefined, got: string | undefined, same: Same): void => {
      if (!want) return;
      const t = tallies[field];
      t.gold++;
      if (got) t.answers++;
      if (got && same(want, got)) t.right++;
      else errors.push(`${goldKey(page)} ${field.toUpperCase()} [want ${want}; got ${got ?? ''}]`);
    };
    judge('title', page.title, record?.title?.text, sameTitle);
    judge('author', page.author, record?.byline?.text, sameAuthor);
    judge('date', page.published, record?.published?.iso, (want, got) => want.slice(0, 10) === got.slice(0, 10));
  }
  const row = ({ gold, answers, right }: Tally): Record<string, number> => ({
    gold,
    right,
    P: percent(right / (answers || 1)),
    R: percent(right / (gold || 1)),
  });
  return { rows: { title: row(tallies.title), author: row(tallies.author), date: row(tallies.date) }, errors };
}

type Same = (want: string, got: string) => boolean;

const sameTitle: Same = (want, got) => words(want).join(' ') === words(got).join(' ');

const AROUND = new Set('by and with written posted author authors staff'.split(' '));

/** All words of the gold's names stand in the byline, and at most half of the byline's own words are others. */
const sameAuthor: Same = (want, got) => {
  const names = words(want).filter((word) => !AROUND.has(word));
  const mine = words(got).filter((word) => !AROUND.has(word));
  const wanted = new Set(names);
  const others = mine.filter((word) => !wanted.has(word)).length;
  return names.every((word) => mine.includes(word)) && others * 2 <= mine.length;
};
