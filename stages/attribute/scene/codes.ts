/** Kinds of mentions and types of entities: the place in the list is the number the features know them by. */
export const KINDS: readonly string[] = ['name', 'nominal', 'pronoun'];
export const TYPES: readonly string[] = ['person', 'organization', 'location', 'group', 'document', 'other'];

/** A truth as a number. */
export const flag = (on: boolean): number => (on ? 1 : 0);
