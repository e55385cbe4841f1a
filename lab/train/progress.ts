/** A progress line on stderr: redrawn in place on a terminal, elsewhere a line at each tenth of the way. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): {
  readonly log: (message: string) => void;
  readonly progress: (what: string, done: number, total: number) => void;
} {
  let open = false;
  let last = '';
  const log = (message: string): void => {
    if (open) stream.write('\n');
    open = false;
    stream.write(`${message}\n`);
  };
  const progress = (what: string, done: number, total: number): void => {
    const share = total > 0 ? Math.min(1, done / total) : 1;
    if (stream.isTTY) {
      stream.write(`\r${what} ${done}/${total} ${Math.floor(share * 100)} %\u001b[K`);
      open = true;
      if (share === 1) log('');
      return;
    }
    const line = `${what} ${Math.floor(share * 10) * 10} %`;
    if (line !== last) stream.write(`${line}\n`);
    last = line;
  };
  return { log, progress };
}
