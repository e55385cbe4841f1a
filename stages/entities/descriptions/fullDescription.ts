import type { Tokens } from '../../language/tokens.js';

const LINKS = new Set(['of', 'for', 'from', 'with', 'at', 'on']);
const [ADJ, ADP, DET, NOUN, NUM, PART, PROPN] = [1, 2, 6, 8, 9, 10, 12];
const PHRASE: ReadonlySet<number> = new Set([ADJ, DET, NOUN, NUM, PART, PROPN]);
const LONGEST = 12;

/**
 * The end of the description `from` to `to` with what belongs to its noun ("a spokeswoman" + "for the Harbour Trust"): up to two
 * prepositional phrases right behind it in its sentence, each ending in a noun or name. Of a definite one the reader knows already,
 * "in" behind it mostly tells where a thing is done ("gave the man in the ward a bed").
 */
export function fullDescription(tokens: Tokens, from: number, to: number): number {
  const places = tokens.lexeme[from]!.lower !== 'the';
  let end = to;
  for (let links = 0; links < 2; links++) {
    const next = phraseBehind(tokens, end, to + LONGEST, places);
    if (next === end) break;
    end = next;
  }
  return end;
}

function phraseBehind(tokens: Tokens, from: number, limit: number, places: boolean): number {
  if (from >= tokens.count || tokens.sentence[from] !== tokens.sentence[from - 1]) return from;
  // "Close to the talks", "familiar with the matter".
  const adjective = tokens.pos[from] === ADJ && from + 1 < limit && tokens.pos[from + 1] === ADP;
  if (!adjective && !LINKS.has(tokens.lexeme[from]!.lower) && !(places && isPlace(tokens, from))) return from;
  let end = from;
  for (let i = from + (adjective ? 2 : 1); i < Math.min(limit, tokens.count); i++) {
    const tag = tokens.pos[i]!;
    if (
      !PHRASE.has(tag) ||
      tokens.sentence[i] !== tokens.sentence[from] ||
      !/^[\p{L}\p{N}'’]/u.test(tokens.lexeme[i]!.form)
    )
      break;
    if (tag === NOUN || tag === PROPN) end = i + 1;
  }
  return end;
}

/** "In" before a name or a definite noun: where somebody is, not "in an attempt". */
function isPlace(tokens: Tokens, i: number): boolean {
  if (tokens.lexeme[i]!.lower !== 'in' || i + 1 >= tokens.count) return false;
  return tokens.pos[i + 1] === PROPN || tokens.lexeme[i + 1]!.lower === 'the';
}
