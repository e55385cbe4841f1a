/** What mends a stage that cannot be set up: what the error says itself, or where to look. */
export function setupRemedy(error: unknown): string {
  const { remedy } = error as { remedy?: unknown };
  return typeof remedy === 'string' ? remedy : 'Nothing was changed. See the message for the file that needs mending.';
}
