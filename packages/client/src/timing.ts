import { MostradorError } from './errors.ts';

/** setTimeout's own limit; beyond it, it fires at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Ends work when its time is up or its caller aborts; its signal's reason is the error to throw. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Gives the work this many milliseconds from now. */
  restart(ms: number): void;
  stop(): void;
}

/** Calls back when the signal aborts, at once if it has; the function returned ends that. */
function onAbort(signal: AbortSignal | undefined, stop: () => void): () => void {
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  return () => signal?.removeEventListener('abort', stop);
}

export function timeLimit(caller: AbortSignal | undefined, firstMs = 30_000): TimeLimit {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = onAbort(caller, () => controller.abort(caller?.reason));
  function restart(ms: number) {
    clearTimeout(timer);
    const expire = () => controller.abort(new MostradorError('timeout', `No answer within ${ms} ms`));
    timer = setTimeout(expire, Math.min(ms, LONGEST_MS));
  }
  restart(firstMs);
  return {
    signal: controller.signal,
    restart,
    stop() {
      clearTimeout(timer);
      forget();
    },
  };
}

/** The work's outcome, or the signal's reason at once when it aborts, though the work itself may not stop. */
export function until<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const forget = onAbort(signal, () => reject(signal?.reason));
    work.then(resolve, reject).finally(forget);
  });
}

/** Waits; rejects with the signal's reason at once when it aborts. */
export async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.min(ms, LONGEST_MS));
  });
  await until(rest, signal).finally(() => clearTimeout(timer));
}

/** What to throw when sending or reading failed: the signal's reason, if that is why. */
export function lost(cause: unknown, signal: AbortSignal): unknown {
  return signal.aborted
    ? signal.reason
    : new MostradorError('network_error', 'The connection failed', { cause });
}
