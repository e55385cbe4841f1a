import { createRequire } from 'node:module';
import { POS, type Pos } from './pos.js';
import { posMachine, type PosMachine, type StoredMachine } from './posMachine.js';

/**
 * The only file that knows wink-nlp. Of the library it takes the model and the reading of single words, once for a lexeme; the model's
 * rules for the words of a text are run by `applyRules`: the same tags in a fraction of the time. What is read is one word, or a few
 * joined by single spaces, that wink's tokenizer splits the same way whatever it has seen before.
 */
export interface WinkWord {
  /** The likeliest part of speech, and the word's hint for the rules or 0: codes of the model. */
  readonly pos: number;
  readonly hint: number;
  /** Bits of the parts of speech that the word may have. */
  readonly may: number;
  /** Part of a contraction: no rule changes its tag. */
  readonly fixed: boolean;
}

/** The model's rules for parts of speech, in turn. */
export interface PosRules {
  readonly machines: readonly PosMachine[];
  /** The model's codes in ours. */
  readonly codes: readonly Pos[];
  /** What stands between paragraphs. */
  readonly paragraphEnd: WinkWord;
}

interface Engine extends PosRules {
  readonly read: (text: string) => readonly WinkWord[];
}

let engine: Engine | undefined;

/** The words wink splits a piece of text into, as they are before the rules. */
export function winkWords(piece: string): readonly WinkWord[] {
  return (engine ??= loadEngine()).read(piece);
}

/** What `applyRules` needs. */
export function posRules(): PosRules {
  return (engine ??= loadEngine());
}

/** Loaded when the first text is tagged: many a command of the program tags none. */
function loadEngine(): Engine {
  const model = createRequire(import.meta.url)('wink-eng-lite-web-model') as Model;
  const core = model.core();
  const read = wordReader(model, core);
  return {
    read,
    machines: model.pos().machines.map((json) => posMachine(JSON.parse(json) as StoredMachine)),
    codes: core.pos.list.map((name) => Math.max(0, POS.indexOf(name as (typeof POS)[number]))),
    paragraphEnd: read('\n')[0]!,
  };
}

/** Inner parts of wink, of the version in `package.json`. */
interface Model {
  readonly core: () => Core;
  readonly pos: () => { readonly machines: readonly string[] };
  readonly featureFn: unknown;
}
interface Core {
  readonly features: { readonly posClusters: { readonly list: readonly ReadonlySet<number>[] } };
  readonly pos: { readonly list: readonly string[] };
  readonly tcat: { readonly hash: unknown };
  readonly trex: unknown;
  readonly preserve: unknown;
}
interface Cache {
  readonly property: (lexeme: number, name: string) => number;
}
/** A document as wink keeps it: four numbers a word, the lexeme first, what is known of a part of a contraction third. */
interface Raw {
  readonly cache: Cache;
  readonly tokens: number[];
  readonly nonBreakingSpaces: object;
  numOfTokens: number;
}
const NUMBERS = 4;

function wordReader(model: Model, core: Core): Engine['read'] {
  const require = createRequire(import.meta.url);
  const part = <T>(name: string): T => require(`wink-nlp/src/${name}.js`) as T;
  const compile = part<(trex: unknown) => unknown>('compile-trex');
  const tokenizer = part<(...needs: unknown[]) => (document: unknown, text: string) => void>('tokenizer');
  const wrap = part<(raw: Raw) => unknown>('dd-wrapper');
  const mappers = part<Record<string, (raw: Raw) => number[]>>('tokens-mappers');
  const cache = part<(core: Core, features: unknown) => Cache>('cache')(core, model.featureFn);
  const tokenize = tokenizer(compile(core.trex), core.tcat.hash, core.preserve);
  const bits = core.features.posClusters.list.map((set) => [...set].reduce((sum, pos) => sum | (1 << pos), 0));
  /** Most words are like others: thus a document's tokens share a few objects, which stay in the processor's caches. */
  const known = new Map<string, readonly WinkWord[]>();
  return (text) => {
    const raw: Raw = { cache, tokens: [], nonBreakingSpaces: {}, numOfTokens: 0 };
    tokenize(wrap(raw), text);
    raw.numOfTokens = raw.tokens.length / NUMBERS;
    const normals = mappers['mapRawTokens2UIdOfNormal']!(raw);
    const words = mappers['mapRawTokens2UIdOfDefaultPOS']!(raw).map((pos, n) => ({
      pos,
      hint: cache.property(raw.tokens[n * NUMBERS]!, 'posHint'),
      may: bits[cache.property(normals[n]!, 'lexemeCID')]!,
      fixed: raw.tokens[n * NUMBERS + 2] !== 0,
    }));
    const key = words.map((word) => Object.values(word).join()).join(' ');
    const same = known.get(key);
    if (!same) known.set(key, words);
    return same ?? words;
  };
}
