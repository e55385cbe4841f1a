/** What the feature templates speak of, by their number's tens. */
export const TEMPLATES: readonly string[] = [
  'position',
  'position',
  'source',
  'words beside the mention',
  'words beside the mention',
  'path to the quote',
  'turn-taking',
  'entity',
  'rule',
  'turn-taking',
];
