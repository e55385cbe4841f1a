/** What `bench` can measure. */
export const PARTS = ['speed', 'workers', 'memory', 'start', 'stress'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchFlags {
  readonly input: string;
  readonly rounds: number;
  readonly only?: readonly Part[];
  readonly json?: true;
}
