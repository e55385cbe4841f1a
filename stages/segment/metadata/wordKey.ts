const NOT_ASCII = /[^ -~\s]/;

/** The words of a text in lower case, joined by spaces: texts with the same words have the same key. */
export function wordKey(text: string): string {
  const plain = NOT_ASCII.test(text) ? text.normalize('NFKC') : text;
  return (plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
