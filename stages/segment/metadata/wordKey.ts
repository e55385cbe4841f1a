const NOT_ASCII = /[^ -~\s]/;

/** The words of a text in lower case, joined by spaces: texts with the same words have the same key. */
export function wordKey(text: string): string {
  if (!NOT_ASCII.test(text)) return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
