/** A mistake in how whosaid was called: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A run that cannot begin or go on: exit code 1. `remedy` says what mends it, as a command where there is one. */
export class RunError extends Error {
  override readonly name = 'RunError';
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

/** Stopped by a signal: exit code 128 and the signal's number. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(readonly signal: 'SIGINT' | 'SIGTERM') {
    super('Stopped. What is finished is kept: the same command goes on from there.');
  }
}

/** Throws `Interrupted` once the signal of a run is aborted; its reason is the name of the system's signal. */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Interrupted(signal.reason as Interrupted['signal']);
}
