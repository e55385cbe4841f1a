import type { Attributes } from './walkHtml.js';

/** What to do with parts a page does not show. */
export type Hiding = 'leave-out' | 'show';

/** Whether a page's own code says that an element is not shown. */
export function isHidden(tag: string, attributes: Attributes, hiding: Hiding): boolean {
  if (tag === 'dialog' && attributes['open'] === undefined) return true;
  if (hiding === 'show') return false;
  const hidden = attributes['hidden'];
  if (hidden !== undefined && hidden !== 'until-found' && hidden !== 'false') return !isStreamed(attributes);
  if (attributes['aria-hidden'] === 'true' && tag !== 'body') return true;
  const style = attributes['style'];
  return style !== undefined && tag !== 'body' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** React sends late parts of a page in hidden elements of its own numbering and moves them into place by script. */
function isStreamed({ id }: Attributes): boolean {
  return id !== undefined && /^S:[0-9a-f]+$/.test(id);
}
