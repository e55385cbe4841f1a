import { formatCount, formatTable } from '../progress/format.js';
import { program } from '../progress/program.js';
import type { AnyRecord } from './readRecords.js';
import type { StageState } from './stageStates.js';
import { clip, type Style } from './style.js';

/** What an output folder holds: the `--json` form of `inspect` without options. */
export interface Overview {
  readonly output: string;
  readonly stage: string;
  readonly documents: number;
  readonly withoutArticle: number;
  readonly quotes: Readonly<Record<'direct' | 'mixed' | 'indirect', number>>;
  readonly withoutSpeaker: number;
  /** The speakers with most quotes; a name counts once in each document it speaks in. */
  readonly speakers: readonly { readonly name: string; readonly quotes: number; readonly documents: number }[];
  readonly stages: readonly StageState[];
}

/** Counts over all records of a stage. */
export async function makeOverview(
  output: string,
  stage: string,
  records: AsyncIterable<AnyRecord>,
  stages: readonly StageState[],
  limit: number,
): Promise<Overview> {
  const quotes = { direct: 0, mixed: 0, indirect: 0 };
  const speakers = new Map<string, SpeakerCount>();
  let documents = 0;
  let withoutArticle = 0;
  let withoutSpeaker = 0;
  for await (const record of records) {
    documents++;
    if (record.paragraphs?.length === 0) withoutArticle++;
    for (const { kind } of record.attributions ?? record.quotes ?? []) quotes[kind]++;
    const here = new Set<string>();
    for (const { speaker } of record.attributions ?? []) {
      if (!speaker) withoutSpeaker++;
      else count(speakers, speaker.name, here);
    }
  }
  const ranked = [...speakers.values()].toSorted(byQuotes);
  const top = ranked.slice(0, limit);
  return { output, stage, documents, withoutArticle, quotes, withoutSpeaker, speakers: top, stages };
}

type SpeakerCount = { -readonly [Key in keyof Overview['speakers'][number]]: Overview['speakers'][number][Key] };
const byQuotes = (a: SpeakerCount, b: SpeakerCount): number => b.quotes - a.quotes || (a.name < b.name ? -1 : 1);

function count(speakers: Map<string, SpeakerCount>, name: string, here: Set<string>): void {
  const counts = speakers.get(name) ?? { name, quotes: 0, documents: 0 };
  counts.quotes++;
  if (!here.has(name)) counts.documents++;
  here.add(name);
  speakers.set(name, counts);
}

/** The overview for people; `now` is in milliseconds. */
export function printOverview(overview: Overview, style: Style, now: number): string {
  const { documents, withoutArticle, quotes, withoutSpeaker } = overview;
  const all = quotes.direct + quotes.mixed + quotes.indirect;
  const share = all === 0 ? '' : ` (${Math.round((100 * withoutSpeaker) / all)} %)`;
  const none = withoutArticle > 0 ? `, ${formatCount(withoutArticle)} without an article` : '';
  return [
    `${style.bold(`${formatCount(documents)} documents`)}${none}`,
    `${style.bold(`${formatCount(all)} quotes`)}: ${formatCount(quotes.direct)} direct, ${formatCount(quotes.mixed)} mixed, ${formatCount(quotes.indirect)} indirect`,
    ...(overview.stage === 'attribute' ? [`${formatCount(withoutSpeaker)}${share} without a speaker`] : []),
    ...speakerTable(overview, style),
    '',
    stageTable(overview.stages, style, now),
    '',
    style.dim(
      `One article: ${program('inspect')} --output ${overview.output} --id <id>    more: ${program('inspect')} --help`,
    ),
  ].join('\n');
}

function speakerTable({ speakers }: Overview, style: Style): string[] {
  if (speakers.length === 0) return [];
  const rows = speakers.map(({ name, quotes, documents }) => [
    clip(name, 50),
    formatCount(quotes),
    formatCount(documents),
  ]);
  const [head, ...lines] = formatTable([['speaker', 'quotes', 'documents'], ...rows]).split('\n');
  return ['', style.dim(head!), ...lines];
}

function stageTable(stages: readonly StageState[], style: Style, now: number): string {
  const rows = stages.map(({ stage, documents, errors, finished, state }) => [
    stage,
    documents === null ? '–' : formatCount(documents),
    errors === null ? '–' : formatCount(errors),
    finished === null ? '–' : age(now - Date.parse(finished)),
    state === 'current' ? 'up to date' : state,
  ]);
  const [head, ...lines] = formatTable([['stage', 'documents', 'errors', 'made', 'state'], ...rows]).split('\n');
  return [style.dim(head!), ...lines].join('\n');
}

function age(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return `${Math.floor(minutes / 1440)} days ago`;
}
