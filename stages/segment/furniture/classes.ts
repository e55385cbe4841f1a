/**
 * What lines of a page can be that are no article, by the phrases they are known by: one bit a file of `data/lexicons/page`, in this
 * order. Entries of several words count wherever they stand, those of one word only as a whole line, those after `^` at a line's
 * beginning; `N` is any number of one to four digits.
 */
export const FURNITURE = [
  'related',
  'comments',
  'comment-lines',
  'subscribe',
  'share',
  'navigation',
  'legal',
  'advertising',
  'account',
  'shop',
  'author',
  'contact',
  'notes',
  'caption',
  'player',
  'teaser',
  'published',
  'topics',
  'tickers',
  'imperative',
] as const;
export type FurnitureClass = (typeof FURNITURE)[number];

/** Classes of single words that are counted wherever they stand. */
export const WORD_CLASSES = ['function-words', 'first-person', 'second-person', 'informal'] as const;
