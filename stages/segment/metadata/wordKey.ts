/** The words of a text in lower case, joined by spaces: texts with the same words have the same key. */
export function wordKey(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
