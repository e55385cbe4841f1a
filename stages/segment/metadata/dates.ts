/** A calendar date as a text has it: `text.slice(start, end)` is it, with its time of day left out; `iso` is `YYYY-MM-DD`. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
  /** Day and month could be the other way round (`03/04/2025`). */
  readonly ambiguous: boolean;
}

/** Month names and their short forms, by number, in the languages news is most written in. Compared in lower case, dots left off. */
const MONTHS: readonly string[] = [
  'january jan januar januari jänner janvier janv enero ene gennaio gen janeiro ocak oca stycznia styczeń января янв января',
  'february feb febr februar februari février févr fevrier febrero febbraio fevereiro fev şubat lutego luty февраля фев',
  'march mar märz maart mars marzo março marco mart marca marzec mrt марта мар',
  'april apr avril avr abril abr aprile nisan kwietnia kwiecień апреля апр',
  'may mai mei mayo maggio mag maio mayıs maja maj мая май',
  'june jun juni juin junio giugno giu junho haziran czerwca czerwiec июня июн',
  'july jul juli juillet juil julio luglio lug julho temmuz lipca lipiec июля июл',
  'august aug août aout agosto ago augustus ağustos sierpnia sierpień августа авг augusti',
  'september sept sep septembre septiembre settembre set setembro eylül września wrzesień сентября сен',
  'october oct oktober okt octobre octubre ottobre ott outubro out ekim października październik октября окт',
  'november nov novembre noviembre novembro kasım listopada listopad ноября ноя',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro aralık grudnia grudzień декабря дек',
];
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)));
const NAME = [...MONTH_OF.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const YEAR = String.raw`(?:19[5-9]\d|20\d\d)`;
const DAY = String.raw`(?:[0-3]?\d)`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|º|ª|\.)?`;
const OF = String.raw`(?:\s*(?:of|de|del)\s+|[\s,./\u2009-]+)`;

/** Not in the middle of a word or number, and of one alone. */
const ALONE = String.raw`(?<![\p{L}\p{N}]|\d[-/.])`;
/** In ISO 8601 a time stands right behind the day. */
const THEN = String.raw`(?!(?!T\d)\p{L})`;
/** Month names long enough to be told where elements side by side glued a word to them ("HealthDecember 22, 2022Updated"). */
const LONG = NAME.split('|')
  .filter((name) => name.length > 4 || name === 'june' || name === 'july')
  .join('|');
const DAY_YEAR = String.raw`${ORDINAL}[\s,./-]+(?:at\s+\d{1,2}:\d\d\s*(?:[ap]\.?m\.?)?,?\s*)?`;

/** One alternative a format; named groups tell which matched. */
const DATE = new RegExp(
  [
    String.raw`${ALONE}(?<y1>${YEAR})(?<s1>[-/.])(?<m1>[01]?\d)\k<s1>(?<d1>${DAY})(?!\d|[-/.]\d)${THEN}`,
    String.raw`${ALONE}(?<y2>${YEAR})\s*[年년]\s*(?<m2>[01]?\d)\s*[月월]\s*(?<d2>${DAY})\s*[日일]`,
    String.raw`(?<!\p{L})(?<n3>${NAME})\.?\s*(?<d3>${DAY})${DAY_YEAR}(?<y3>${YEAR})(?!\d)`,
    String.raw`(?<n9>${LONG})\s+(?<d9>${DAY})${DAY_YEAR}(?<y9>${YEAR})(?!\d)`,
    String.raw`${ALONE}(?<d4>${DAY})${ORDINAL}${OF}(?<n4>${NAME})\.?${OF}(?<y4>${YEAR})(?!\d)`,
    String.raw`${ALONE}(?<y5>${YEAR})[\s,./-]+(?<n5>${NAME})\.?[\s,./-]+(?<d5>${DAY})(?!\d)${THEN}`,
    String.raw`${ALONE}(?<a6>${DAY})(?<s6>[-/.])(?<b6>${DAY})\k<s6>(?<y6>${YEAR})(?!\d|[-/.]\d)`,
    String.raw`${ALONE}(?<a7>${DAY})(?<s7>[/.])(?<b7>${DAY})\k<s7>(?<y7>[0-3]\d)(?!\d|[-/.,]\d|\s*%)${THEN}`,
    String.raw`${ALONE}(?<n8>${NAME})\.?\s*(?<d8>${DAY})${ORDINAL}[\s,]*[’'](?<y8>[0-3]\d)(?!\d)${THEN}`,
  ].join('|'),
  'giu',
);

/** What every format has: a year of four digits, or two digits with a mark before them. */
const MAYBE = /(?:19|20)\d\d|\d[./]\d\d(?!\d)|[’']\d\d/;

/**
 * Dates with day, month and year in `text`, in order. Where day and month cannot be told apart, dots mean day first, slashes month
 * first unless `dayFirst`. Linear in the text.
 */
export function findDates(text: string, dayFirst = false): DateMention[] {
  if (!MAYBE.test(text)) return [];
  const found: DateMention[] = [];
  for (const match of text.matchAll(DATE)) {
    const date = readDate(match.groups as Record<string, string | undefined>, dayFirst);
    if (date) found.push({ start: match.index, end: match.index + match[0].length, ...date });
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readDate(g: Groups, dayFirst: boolean): Pick<DateMention, 'iso' | 'ambiguous'> | undefined {
  const numeric = g['a6'] === undefined ? (g['a7'] === undefined ? '' : '7') : '6';
  if (numeric !== '') return readNumeric(g, numeric, dayFirst);
  const year = g['y1'] ?? g['y2'] ?? g['y3'] ?? g['y4'] ?? g['y5'] ?? g['y8'] ?? g['y9'];
  const day = g['d1'] ?? g['d2'] ?? g['d3'] ?? g['d4'] ?? g['d5'] ?? g['d8'] ?? g['d9'];
  const name = g['n3'] ?? g['n4'] ?? g['n5'] ?? g['n8'] ?? g['n9'];
  const month = name === undefined ? Number(g['m1'] ?? g['m2']) : (MONTH_OF.get(name.toLowerCase()) ?? 0);
  return dateOf(Number(year) + (g['y8'] === undefined ? 0 : 2000), month, Number(day), false);
}

function readNumeric(g: Groups, n: string, dayFirst: boolean): Pick<DateMention, 'iso' | 'ambiguous'> | undefined {
  const a = Number(g[`a${n}`]);
  const b = Number(g[`b${n}`]);
  const year = Number(g[`y${n}`]) + (n === '7' ? 2000 : 0);
  const isDayFirst = a > 12 || (b <= 12 && (dayFirst || g[`s${n}`] !== '/'));
  const ambiguous = a <= 12 && b <= 12 && a !== b;
  return isDayFirst ? dateOf(year, b, a, ambiguous) : dateOf(year, a, b, ambiguous);
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dateOf(
  year: number,
  month: number,
  day: number,
  ambiguous: boolean,
): Pick<DateMention, 'iso' | 'ambiguous'> | undefined {
  const length = LENGTHS[month - 1];
  if (length === undefined || day < 1 || day > length) return undefined;
  return { iso: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, ambiguous };
}

/** The day of a machine-readable date (`datetime`, `article:published_time`): ISO 8601, RFC 2822, or any format `findDates` knows. */
export function dayOf(value: string): string | undefined {
  const basic = /^\s*((?:19|20)\d\d)-?([01]\d)-?([0-3]\d)(?:[T\s]|$)/.exec(value);
  if (basic) return dateOf(Number(basic[1]), Number(basic[2]), Number(basic[3]), false)?.iso;
  const epoch = /^\s*(\d{10}|\d{13})\s*$/.exec(value)?.[1];
  if (epoch !== undefined) return new Date(Number(epoch.slice(0, 10)) * 1000).toISOString().slice(0, 10);
  return findDates(value)[0]?.iso;
}
