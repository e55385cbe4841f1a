import type { Tokens } from '../../language/tokens.js';
import type { NameSpan } from '../names/nameSpan.js';
import type { Nominal } from './nominals.js';
import { onlyOwners } from './onlyOwners.js';

const SEAT = /^([dri])-(.+)$/;
const PARTIES: Readonly<Record<string, string>> = { d: 'democrat', i: 'independent', r: 'republican' };
const ABBREVIATED = [
  'ala alabama',
  'ariz arizona',
  'ark arkansas',
  'calif california',
  'colo colorado',
  'conn connecticut',
  'del delaware',
  'fla florida',
  'ga georgia',
  'ill illinois',
  'ind indiana',
  'kan kansas',
  'ky kentucky',
  'la louisiana',
  'mass massachusetts',
  'md maryland',
  'mich michigan',
  'minn minnesota',
  'miss mississippi',
  'mo missouri',
  'mont montana',
  'nc north carolina',
  'nd north dakota',
  'neb nebraska',
  'nev nevada',
  'nh new hampshire',
  'nj new jersey',
  'nm new mexico',
  'ny new york',
  'okla oklahoma',
  'ore oregon',
  'pa pennsylvania',
  'ri rhode island',
  'sc south carolina',
  'sd south dakota',
  'tenn tennessee',
  'tex texas',
  'va virginia',
  'vt vermont',
  'wash washington',
  'wis wisconsin',
  'wva west virginia',
  'wyo wyoming',
];
const STATES: ReadonlyMap<string, string> = new Map(
  ABBREVIATED.map((line) => {
    const cut = line.indexOf(' ');
    return [line.slice(0, cut), line.slice(cut + 1)];
  }),
);

/** What a politician is called by the state; which party it is does not tell for these. */
const OFFICES = new Set(['congressman', 'congresswoman', 'governor', 'lawmaker', 'representative', 'senator']);

/**
 * Descriptions by a state, and a party or an office, of which only one person named before is: "Ada Berg (R-Ohio) … the Ohio Republican".
 * Gives, by index of the nominal, the index of a name. Linear.
 */
export function bySeat(
  tokens: Tokens,
  names: readonly NameSpan[],
  nominals: readonly Nominal[],
  sameOne: (a: number, b: number) => boolean,
): Map<number, number> {
  const out = new Map<number, number>();
  const ofState = onlyOwners(names, (name) => seatOf(tokens, name.to)?.state, sameOne);
  if (ofState.size === 0) return out;
  const ofParty = onlyOwners(names, (name) => wordsOf(seatOf(tokens, name.to)), sameOne);
  nominals.forEach(({ from, head, definite, plural }, i) => {
    if (!definite || plural || head - from < 2) return;
    const state = lowerWords(tokens, from + 1, head);
    const last = tokens.lexeme[head]!.lower;
    const name = OFFICES.has(last) ? ofState.get(state) : ofParty.get(`${state} ${last}`);
    if (name !== undefined && names[name]!.to <= from) out.set(i, name);
  });
  return out;
}

interface Seat {
  readonly party: string;
  readonly state: string;
}

const wordsOf = (seat: Seat | undefined): string | undefined => seat && `${seat.state} ${seat.party}`;

function lowerWords({ lexeme }: Tokens, from: number, to: number): string {
  const words: string[] = [];
  for (let i = from; i < to; i++) words.push(lexeme[i]!.lower);
  return words.join(' ');
}

/** Party and state as the text puts them behind a name that ends at token `to`: "Ada Berg (R-Ohio)", "Ada Berg, D-N.Y.,". */
function seatOf({ lexeme, count }: Tokens, to: number): Seat | undefined {
  if (to + 1 >= count || !/^[,(]$/.test(lexeme[to]!.form)) return undefined;
  const [, party, state] = SEAT.exec(lexeme[to + 1]!.lower) ?? [];
  if (!party || !state) return undefined;
  return { party: PARTIES[party]!, state: STATES.get(state.replaceAll('.', '')) ?? state };
}
