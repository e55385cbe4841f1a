/** Probabilities below which a choice is not made, found by cross-validation for a precision of about 93 %. */
export const THRESHOLDS: Readonly<Record<string, number>> = {
  'title html': 0.1,
  'title dump': 0.1,
  'author html': 0.5,
  'author dump': 0.6,
  'date html': 0.45,
  'date dump': 0.62,
};
