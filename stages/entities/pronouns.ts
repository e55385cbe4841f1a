/** What a personal pronoun says of who it stands for. */
export interface PronounKind {
  readonly gender: 'female' | 'male' | undefined;
  readonly number: 'singular' | 'plural';
  /** Stands for a thing, a body or a place rather than a person. */
  readonly neuter: boolean;
}

const SHE: PronounKind = { gender: 'female', number: 'singular', neuter: false };
const HE: PronounKind = { gender: 'male', number: 'singular', neuter: false };
const IT: PronounKind = { gender: undefined, number: 'singular', neuter: true };
const THEY: PronounKind = { gender: undefined, number: 'plural', neuter: false };

/** Third-person pronouns by their form in lower case. */
export const PRONOUNS: ReadonlyMap<string, PronounKind> = new Map([
  ...['she', 'her', 'hers', 'herself'].map((w) => [w, SHE] as const),
  ...['he', 'him', 'his', 'himself'].map((w) => [w, HE] as const),
  ...['it', 'its', 'itself'].map((w) => [w, IT] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((w) => [w, THEY] as const),
]);
