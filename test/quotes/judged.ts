/** What the models thought of a guess that a test makes up, where that does not matter. */
export const judged = {
  logit: 0,
  pContent: 1,
  pSpan: 1,
  pOverlap: 1,
  pOther: 0,
  lone: false,
  second: false,
  pSource: 1,
  pNone: 0,
} as const;
