/** What `evaluate` can score. */
export const MEASURES = ['attributions', 'quotes', 'body', 'entities', 'pronouns', 'metadata'] as const;
export type Measure = (typeof MEASURES)[number];

export interface EvaluateFlags {
  readonly output: string;
  readonly errors?: true;
  readonly json?: true;
  readonly curve?: true;
  readonly crossValidate?: readonly string[] | true;
  readonly writeText?: string;
}
