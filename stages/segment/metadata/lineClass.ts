const BYLINE = /^(?:written |posted |published |words |story |article |report |reviewed |edited )?by\b|^authors?\b/i;

/** What a line looks like, in a word: enough to describe a neighbour. */
export function lineClass(text: string, inBody: boolean, hasDate: boolean): string {
  if (inBody) return 'body';
  if (text.length > 140) return 'long';
  if (BYLINE.test(text)) return 'byline';
  if (hasDate) return 'date';
  if (/\b\d+\s*min(?:ute)?s?\b/i.test(text)) return 'minutes';
  if (/\b(?:share|facebook|twitter|tweet|whatsapp|print|email|save|copy link)\b/i.test(text)) return 'share';
  if (/^(?:updated|published|posted|last)\b/i.test(text)) return 'updated';
  const words = text.split(/\s+/).length;
  return `${words > 12 ? 'text' : words > 4 ? 'phrase' : words > 1 ? 'words' : 'word'}${/[.!?]["”’]?$/.test(text) ? ' sentence' : ''}`;
}

/** How a text is written: its capitals and its last character. */
export function shapeOf(text: string): string {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const share = words.length === 0 ? 0 : Math.round((3 * capital) / words.length);
  const all = words.length > 1 && text === text.toUpperCase() ? 'all' : '';
  const end = /[.!?:;,…]["”’)]?$/.exec(text)?.[0].slice(0, 1) ?? '';
  const begin = /^\p{Lu}/u.test(text) ? 'A' : /^\p{Ll}/u.test(text) ? 'a' : /^\p{N}/u.test(text) ? '1' : '.';
  return `${begin}${share}${all}${end}`;
}
