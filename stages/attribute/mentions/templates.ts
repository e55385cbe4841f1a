/** What the feature templates speak of, by their number's tens. */
export const TEMPLATES: readonly string[] = [
  'position',
  'distance',
  'source',
  'words beside the mention',
  'words of the mention',
  'path to the quote',
  'turn-taking',
  'entity',
  'rule',
  'question and answer',
];
