/** What a company may be to another, as a person may. */
export const TO_OTHERS: ReadonlySet<string> = new Set(
  'competitor developer insurer lender maker manufacturer operator owner rival supplier'.split(' '),
);

/** Nouns for persons that companies are called by as well ("the contractor, Harbour Builders,"). */
export const FIRMS_TOO: ReadonlySet<string> = new Set([
  ...TO_OTHERS,
  ...(
    'backer borrower broadcaster builder carrier client contractor creditor customer dealer distributor employer exporter host ' +
    'importer investor landlord organiser organizer partner producer promoter provider publisher retailer seller sponsor ' +
    'subcontractor tenant wholesaler'
  ).split(' '),
]);
