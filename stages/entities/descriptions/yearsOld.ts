const YEARS_OLD = /^(\d{1,3})-year-old$/;

/** The years in "61-year-old". */
export function yearsOld(lower: string): string | undefined {
  return YEARS_OLD.exec(lower)?.[1];
}
