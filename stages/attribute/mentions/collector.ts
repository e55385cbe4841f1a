/** A collector of feature hashes: the first `count` of `hashes` are set; `templates` tells which template made each. */
export interface Collector {
  readonly hashes: Uint32Array;
  readonly templates: Uint8Array;
  count: number;
}

/** Room for the features of one candidate. */
export function collector(): Collector {
  return { hashes: new Uint32Array(128), templates: new Uint8Array(128), count: 0 };
}

/** Adds a feature: a template's number and up to three values. */
export type Add = (template: number, a: number, b?: number, c?: number) => void;
