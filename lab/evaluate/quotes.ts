import type { AttributeRecord } from '../../stages/records/index.js';
import type { GoldQuote, GoldQuotes } from './gold.js';
import { byKey, goldKey } from './jsonl.js';
import { match, percent, prf, words } from './measures.js';
import { expectedCalibrationError, reliability, type Judged } from './reliability.js';
import type { Report, Row } from './report.js';
import { bareName, judgeSpeaker } from './speakerNames.js';

const SURE = 0.9;
const SHOWN = 80;

interface Segment {
  readonly text: string;
  readonly at: number;
  readonly words: readonly string[];
}
interface Answer extends Segment {
  readonly speaker: string;
  readonly confidence: number;
}
interface Totals {
  gold: number;
  tp: number;
  fp: number;
  scare: number;
  strict: number;
  lenient: number;
  readonly modes: Record<string, { gold: number; found: number; strict: number }>;
  readonly judged: Judged[];
  readonly errors: string[];
}

/**
 * Quoted speech and who said it, by name. Every predicted direct or mixed attribution is compared by the words inside its marks; a
 * gold quote is found when at least half of the words in either are common, one to one. What matches nothing, or a segment that is
 * no speech (scare quotes, titles), is surplus; optional quotes count neither way. `joint` = found and speaker right.
 */
export function evaluateQuotes(records: readonly AttributeRecord[], gold: readonly GoldQuotes[]): Report {
  const predicted = byKey(records);
  const t: Totals = { gold: 0, tp: 0, fp: 0, scare: 0, strict: 0, lenient: 0, modes: {}, judged: [], errors: [] };
  for (const document of gold) {
    if (!document.quotes) continue;
    scoreDocument(goldKey(document), document.quotes, answersOf(predicted.get(goldKey(document))), t);
  }
  const joint = (n: number): number => prf(n, t.tp + t.fp - n, t.gold - n).F1;
  const sure = t.judged.filter(([confidence]) => confidence >= SURE);
  const rows: Record<string, Row> = {
    quotes: { gold: t.gold, ...prf(t.tp, t.fp, t.gold - t.tp), scareQuotesTaken: t.scare },
    speaker: {
      strict: percent(t.strict / (t.tp || 1)),
      lenient: percent(t.lenient / (t.tp || 1)),
      jointStrict: joint(t.strict),
      jointLenient: joint(t.lenient),
    },
    confidence: {
      sure: percent(sure.length / (t.judged.length || 1)),
      rightWhenSure: percent(sure.filter(([, right]) => right).length / (sure.length || 1)),
      ece: percent(expectedCalibrationError(t.judged)),
    },
    ...t.modes,
  };
  return { rows, tables: { 'confidence of speakers': reliability(t.judged) }, errors: t.errors };
}

function scoreDocument(key: string, quotes: readonly GoldQuote[], mine: readonly Answer[], t: Totals): void {
  const want = quotes.map((quote, at) => ({ ...quote, at, words: words(quote.text) }));
  const found = match(want, mine, similarity, 0.5);
  want.forEach((quote, i) => {
    if (quote.label !== 'speech' || quote.optional) return;
    const mode = (t.modes[`mode ${quote.mode ?? 'any'}`] ??= { gold: 0, found: 0, strict: 0 });
    t.gold++;
    mode.gold++;
    const answer = found.has(i) ? mine[found.get(i)!] : undefined;
    if (!answer) {
      t.errors.push(`${key} MISSED ${shown(quote.text)} [${quote.speaker ?? ''}]`);
      return;
    }
    t.tp++;
    mode.found++;
    const { strict, lenient } = judgeSpeaker(answer.speaker, quote);
    if (bareName(answer.speaker)) t.judged.push([answer.confidence, strict]);
    if (lenient) t.lenient++;
    if (strict) {
      t.strict++;
      mode.strict++;
    } else t.errors.push(`${key} SPEAKER ${shown(quote.text)} [want ${quote.speaker ?? ''}; got ${answer.speaker}]`);
  });
  const used = new Map([...found].map(([i, j]) => [j, want[i]!]));
  mine.forEach((answer, j) => {
    const quote = used.get(j);
    if (quote && (quote.label === 'speech' || quote.optional)) return;
    if (quote) t.scare++;
    if (answer.speaker) t.judged.push([answer.confidence, false]);
    t.fp++;
    t.errors.push(`${key} ${quote ? 'SCARE' : 'EXTRA'} ${shown(answer.text)} [${answer.speaker}]`);
  });
}

function answersOf(record: AttributeRecord | undefined): Answer[] {
  const answers: Answer[] = [];
  let at = 0;
  for (const a of record?.attributions ?? []) {
    if (a.kind === 'indirect') continue;
    const quoted = a.quoted.length ? a.quoted.map((q) => q.text) : [a.content.map((c) => c.text).join(' ')];
    for (const text of quoted)
      answers.push({ text, at: at++, words: words(text), speaker: a.speaker?.name ?? '', confidence: a.confidence });
  }
  return answers.filter((answer) => answer.words.length > 0);
}

/** Words in common over words in either; of repeated words the nearer in order wins. */
function similarity(x: Segment, y: Segment): number {
  const bag = new Map<string, number>();
  for (const word of y.words) bag.set(word, (bag.get(word) ?? 0) + 1);
  let n = 0;
  for (const word of x.words) {
    const left = bag.get(word) ?? 0;
    if (!left) continue;
    n++;
    bag.set(word, left - 1);
  }
  const either = x.words.length + y.words.length - n;
  return either ? n / either - 1e-6 * Math.abs(x.at - y.at) : 0;
}

const shown = (text: string): string => text.replace(/\s+/g, ' ').slice(0, SHOWN);
