/** Looks like a noun's plural; `lower` is in small letters. */
export function isPlural(lower: string): boolean {
  return lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') && !lower.endsWith('is');
}
