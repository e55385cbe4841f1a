type Signal = 'SIGINT' | 'SIGTERM';

/** A signal that is aborted by Ctrl-C or a polite kill; a second one ends the process at once. */
export function onSignals(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = (name: Signal): void => {
    if (controller.signal.aborted) process.exit(name === 'SIGINT' ? 130 : 143);
    controller.abort(name);
  };
  const names: readonly Signal[] = ['SIGINT', 'SIGTERM'];
  for (const name of names) process.on(name, stop);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of names) process.off(name, stop);
    },
  };
}
