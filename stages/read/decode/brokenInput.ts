/** What is wrong with a document's bytes, thrown where it is seen; who knows where the document stands makes a problem of it. */
export class BrokenInput extends Error {
  override readonly name = 'BrokenInput';
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
