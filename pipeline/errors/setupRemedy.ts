/** What mends a stage that cannot be set up: what the error itself says. */
export function setupRemedy(error: unknown): string {
  const { remedy } = error as { remedy?: unknown };
  return typeof remedy === 'string' ? remedy : 'Nothing was changed.';
}
