import { Sign } from '../../language/lexeme.js';
import { labelOf, type Label } from './label.js';
import type { View } from '../view.js';

/** One turn of a transcript or an interview (`LUND: We open in May.`): token ranges, half-open. */
export interface Turn {
  readonly source: readonly [number, number];
  /** The colon. */
  readonly cue: readonly [number, number];
  readonly content: readonly [number, number];
}

/** Fewest turns of a transcript, and most paragraphs without a label between two of them. */
const LEAST = 4;
const GAP = 2;
/** Fewest words of a turn that counts as a sentence. */
const SENTENCE_WORDS = 3;
/** Share of the turns that must be sentences: the values of a table hardly ever are. */
const SENTENCES = 0.6;
/** Share of the labels that are surely names (in capitals, of several words, or mentioned in the text), or letters beside them. */
const PEOPLE = 0.7;
/** Share of the turns whose speakers have the word more than once. */
const RETURNING = 0.5;

/**
 * The turns of a document's transcripts: runs of paragraphs that begin with a name and a colon, where somebody has the word again and most
 * of what is said are sentences. What is listed under labels (results, facts) has labels that do not come back, or no sentences; questions and answers
 * under letters alone tell no names.
 */
export function turnsOf(view: View): Turn[] {
  const { paragraphStart } = view.tokens;
  const out: Turn[] = [];
  let run: Labelled[] = [];
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    const label = labelOf(view, paragraphStart[p]!, paragraphStart[p + 1]!);
    if (!label) continue;
    if (run.length > 0 && p - run.at(-1)!.paragraph > GAP + 1) {
      out.push(...spoken(view, run));
      run = [];
    }
    run.push({ paragraph: p, label, turn: turnOf(view, label, paragraphStart[p + 1]!) });
  }
  return [...out, ...spoken(view, run)];
}

interface Labelled {
  readonly paragraph: number;
  readonly label: Label;
  readonly turn: Turn;
}

function turnOf(view: View, { start, end, colon }: Label, to: number): Turn {
  const first = colon + 1;
  const m = view.quote[first]!;
  const last = to - 1;
  // A turn all in marks is what stands in them.
  const whole = m >= 0 && view.quoteStart[m] === first && view.quoteEnd[m]! >= last;
  return { source: [start, end], cue: [colon, colon + 1], content: [first, whole ? view.quoteEnd[m]! : to] };
}

/** The turns of a run of labelled paragraphs, if it is people talking with each other. */
function spoken(view: View, run: readonly Labelled[]): Turn[] {
  if (run.length < LEAST) return [];
  const speakers = speakersOf(run);
  if (speakers.size < 2) return [];
  const mentioned = mentionsOf(view);
  const share = (test: (l: Labelled) => boolean): number => run.filter(test).length / run.length;
  const returns = ({ label }: Labelled): boolean => comesBack(speakers.get(label.key)!, label);
  const isPerson = ({ label }: Labelled): boolean =>
    !label.letter &&
    (label.loud || speakers.get(label.key)!.single < speakers.get(label.key)!.all || mentioned.has(label.key));
  const people = run.filter(isPerson).length;
  if (people < 2 || share((l) => l.label.letter || isPerson(l)) < PEOPLE || share(returns) < RETURNING) return [];
  if (share(({ turn }) => isSentence(view, turn.content)) < SENTENCES) return [];
  return run.filter((l) => returns(l) || endsSentence(view, l.turn.content)).map(({ turn }) => turn);
}

/** Labels that end with the same word: how many, how many of that word alone, how many of each form. */
interface Speaker {
  all: number;
  single: number;
  readonly forms: Map<number, number>;
}

function speakersOf(run: readonly Labelled[]): Map<number, Speaker> {
  const speakers = new Map<number, Speaker>();
  for (const { label } of run) {
    const speaker = speakers.get(label.key) ?? { all: 0, single: 0, forms: new Map<number, number>() };
    speaker.all++;
    if (label.words === 1) speaker.single++;
    speaker.forms.set(label.form, (speaker.forms.get(label.form) ?? 0) + 1);
    speakers.set(label.key, speaker);
  }
  return speakers;
}

/** Tells whether a label stands more than once: the same words, or full name and family name. */
function comesBack({ all, single, forms }: Speaker, { words, form }: Label): boolean {
  return words === 1 ? all > 1 : single > 0 || forms.get(form)! > 1;
}

/** Words that stand with a capital inside a sentence. */
function mentionsOf({ word, capital, sign, from, count }: View): Set<number> {
  const out = new Set<number>();
  for (let i = 1; i < count; i++) if (capital[i] === 1 && sign[i - 1] === Sign.none && from[i] !== i) out.add(word[i]!);
  return out;
}

/** A few words that end like a sentence. */
function isSentence(view: View, content: Turn['content']): boolean {
  const { wordsBefore } = view;
  return wordsBefore[content[1]]! - wordsBefore[content[0]]! >= SENTENCE_WORDS && endsSentence(view, content);
}

function endsSentence({ sign }: View, [from, to]: Turn['content']): boolean {
  const stops = (i: number): boolean => i >= from && sign[i] === Sign.stop;
  return stops(to - 1) || stops(to - 2) || sign[to - 1] === Sign.dash;
}
