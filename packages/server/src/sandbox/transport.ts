/** Faults between a widget and the sandbox's server, for stories and tests. */
export interface TransportFaults {
  /** Milliseconds that every answer waits. */
  delayMs: number;
  /** No request arrives; `fetch` rejects as it does without a network. */
  offline: boolean;
  /** Requests that match arrive, but their answer is lost. */
  loseAnswer: ((request: Request) => boolean) | null;
  /** Requests that match are answered with this response instead; null lets them pass. */
  fail: ((request: Request) => Response | null) | null;
}

export const noFaults = (): TransportFaults => ({ delayMs: 0, offline: false, loseAnswer: null, fail: null });

const networkError = () => new TypeError('Failed to fetch');

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** `fetch` to the handler, with the faults as they are at the time of each request. */
export function faultyFetch(
  handler: (request: Request) => Promise<Response>,
  faults: TransportFaults,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    if (faults.delayMs) await wait(faults.delayMs, request.signal);
    if (faults.offline) throw networkError();
    const failed = faults.fail?.(request);
    if (failed) return failed;
    const lose = faults.loseAnswer?.(request) ?? false;
    const response = await handler(request);
    if (lose || faults.offline) throw networkError();
    return response;
  };
}
