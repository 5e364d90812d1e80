const LOOK_EVERY_MS = 300;

/**
 * What `read` makes of the first message from the platform's origin and this very window; null when the
 * person closed it. Leaves no listener behind; an abort rejects with the signal's reason.
 */
export const windowAnswer = <T>(
  opened: Window,
  platformOrigin: string,
  read: (data: Record<string, unknown>) => T | undefined,
  signal: AbortSignal,
): Promise<T | null> => {
  const done = new AbortController();
  return new Promise<T | null>((resolve, reject) => {
    const onMessage = ({ source, origin, data }: MessageEvent) => {
      if (source !== opened || origin !== platformOrigin || typeof data !== 'object' || !data) return;
      const value = read(data);
      if (value !== undefined) resolve(value);
    };
    addEventListener('message', onMessage, { signal: done.signal });
    signal.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
    if (signal.aborted) reject(signal.reason);
    // No event tells that another origin's window was closed. Its last message may still be under way
    // when it is seen closed, so it is believed at the second look.
    let closed = false;
    const look = setInterval(() => {
      if (closed) resolve(null);
      closed = opened.closed;
    }, LOOK_EVERY_MS);
    done.signal.addEventListener('abort', () => clearInterval(look));
  }).finally(() => done.abort());
};
