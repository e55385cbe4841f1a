import type { Tokens } from '../language/tokens.js';
import { wordSet } from '../language/wordSet.js';

/** What a third-person pronoun says of who it stands for. */
export interface Pronoun {
  /** 0 he, 1 she, 2 it, 3 they. */
  readonly kind: number;
  /** 0 subject, 1 object, 2 possessive, 3 reflexive. */
  readonly role: number;
}

export const [HE, SHE, IT, THEY] = [0, 1, 2, 3];
const SUBJECT = 0;
const OBJECT = 1;
const POSSESSIVE = 2;
const REFLEXIVE = 3;

const FORMS: ReadonlyMap<string, Pronoun> = new Map(
  [
    [HE, 'he', 'him', 'his', 'himself'],
    [SHE, 'she', 'her', 'hers', 'herself'],
    [IT, 'it', '', 'its', 'itself'],
    [THEY, 'they', 'them', 'their', 'themselves'],
    [THEY, '', 'theirs'],
  ].flatMap(([kind, ...forms]) => forms.map((form, role) => [form as string, { kind: kind as number, role }] as const)),
);

const isForm = wordSet(FORMS.keys());
const VERBAL = new Set([4, 16]);
const NOMINAL = new Set([1, 3, 8, 9, 12]);

/** The pronoun at token `i`, or undefined where there is none of the third person. */
export function pronounAt(tokens: Tokens, i: number): Pronoun | undefined {
  const lexeme = tokens.lexeme[i]!;
  if (!isForm(lexeme)) return undefined;
  const found = FORMS.get(lexeme.lower)!;
  const next = i + 1 < tokens.count && tokens.sentence[i + 1] === tokens.sentence[i] ? tokens.pos[i + 1]! : -1;
  if (found.kind === SHE && lexeme.lower === 'her') return { kind: SHE, role: NOMINAL.has(next) ? POSSESSIVE : OBJECT };
  if (found.kind === IT && found.role === SUBJECT) return { kind: IT, role: VERBAL.has(next) ? SUBJECT : OBJECT };
  return found;
}

export { SUBJECT, OBJECT, POSSESSIVE, REFLEXIVE };
