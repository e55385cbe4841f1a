import type { Tokens } from '../language/tokens.js';
import type { EntityType } from '../records/index.js';
import type { NameSpan } from './nameSpan.js';

/** One spelling of names in a document (case folded), with the places it stands at. */
export interface Form {
  /** Words in lower case, marks and full stops of initials off. */
  readonly words: readonly string[];
  readonly type: EntityType;
  /** Indices into the document's list of names, rising. */
  readonly names: number[];
}

/** The distinct forms of a document's names, by first appearance. */
export function formsOf(tokens: Tokens, names: readonly NameSpan[]): Form[] {
  const forms = new Map<string, Form>();
  names.forEach((name, index) => {
    const words = wordsOf(tokens, name);
    const key = `${name.type} ${words.join(' ')}`;
    const form = forms.get(key);
    if (form) form.names.push(index);
    else forms.set(key, { words, type: name.type, names: [index] });
  });
  return [...forms.values()];
}

function wordsOf(tokens: Tokens, name: NameSpan): string[] {
  const words: string[] = [];
  for (let i = name.from; i < name.to; i++) {
    const { lower, word } = tokens.lexeme[i]!;
    if (word && lower !== "'s")
      words.push(lower.length > 2 || !lower.endsWith('.') ? lower.replaceAll('.', '') : lower[0]!);
  }
  return words;
}
