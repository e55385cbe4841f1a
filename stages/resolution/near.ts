/** A count or distance in eight steps, the small ones each their own. */
export const near = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 20 ? 6 : 7);
