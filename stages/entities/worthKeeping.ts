import type { Draft } from './reading/draft.js';

/** Keeps the record lean: of the unnamed, persons, whoever speaks, and whatever is spoken of again. */
export function worthKeeping(draft: Draft): boolean {
  if (draft.named || draft.speaks || draft.type === 'person') return true;
  return draft.mentions.length > (draft.type === 'document' || draft.type === 'other' ? 2 : 1);
}
