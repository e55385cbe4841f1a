/** Colours for a terminal; without colour every function gives its text back. */
export interface Style {
  readonly isColoured: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly name: (text: string) => string;
  readonly cue: (text: string) => string;
  readonly quote: (text: string) => string;
  readonly warn: (text: string) => string;
}

const ink =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001B[${open}m${text}\u001B[${close}m`;
const plain = (text: string): string => text;

/** Colour on a terminal, unless `NO_COLOR` is set. */
export function styleFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Style {
  const isColoured = stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  if (!isColoured) return { isColoured, bold: plain, dim: plain, name: plain, cue: plain, quote: plain, warn: plain };
  return {
    isColoured,
    bold: ink(1, 22),
    dim: ink(2, 22),
    name: ink(36, 39),
    cue: ink(33, 39),
    quote: ink(32, 39),
    warn: ink(31, 39),
  };
}

/** One line of text: any run of white space, line breaks of the page among them, is a space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first `length` characters, with an ellipsis where there were more. */
export const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
