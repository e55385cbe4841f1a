const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCK = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table ' +
    'tbody td tfoot th thead tr ul',
);
/** Blocks that follow each other without a blank line. */
export const TIGHT = set('dd dt li option tbody td tfoot th thead tr');
/** Elements that stand in a line but never without a space around them. */
export const SPACED = set('button img input label picture time iframe video');
export const VOID = set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr',
);
/** Elements whose content is not text of the page. */
export const SKIPPED = set(
  'audio canvas datalist frameset head iframe math noembed noframes noscript object rp script select style svg template textarea ' +
    'title video',
);
/** Elements that may stand in a page's head; any other one ends it. */
export const HEAD = set('base basefont bgsound head link meta noscript script style template title');
/** Start tags that end an open paragraph. */
export const ENDS_P = set(
  'address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr li main menu nav ol p pre search section summary table ul',
);
/** Elements that end tags of others do not reach through. */
export const FENCE = set('table td th caption template object html body');
/** Start tags that end open elements of the same kind, and where to stop looking for those. */
export const ENDS_SAME: ReadonlyMap<
  string,
  { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }
> = new Map([
  ['li', { ends: set('li'), within: set('ul ol menu dir table td th body') }],
  ['dd', { ends: set('dd dt'), within: set('dl table td th body') }],
  ['dt', { ends: set('dd dt'), within: set('dl table td th body') }],
  ['option', { ends: set('option'), within: set('select datalist body') }],
  ['td', { ends: set('td th'), within: set('tr table body') }],
  ['th', { ends: set('td th'), within: set('tr table body') }],
  ['tr', { ends: set('tr'), within: set('table tbody thead tfoot body') }],
  ['tbody', { ends: set('tbody thead tfoot'), within: set('table body') }],
  ['thead', { ends: set('tbody thead tfoot'), within: set('table body') }],
  ['tfoot', { ends: set('tbody thead tfoot'), within: set('table body') }],
]);
