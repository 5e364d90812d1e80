const WIDTH = 460;
const HEIGHT = 720;
const LOOK_EVERY_MS = 300;

/** The platform's own page in a window of its own, and the one message that it sends back. */
export class PlatformWindow {
  readonly #origin: string;
  readonly #window: Window;

  private constructor(origin: string, window: Window) {
    this.#origin = origin;
    this.#window = window;
  }

  /**
   * Opens it, empty. Must run inside the click: browsers block what opens after an await. Null when blocked.
   * @param origin the platform's; messages of any other are ignored
   */
  static open(origin: string, url = ''): PlatformWindow | null {
    const left = Math.max(0, screenX + (outerWidth - WIDTH) / 2);
    const top = Math.max(0, screenY + (outerHeight - HEIGHT) / 2);
    const opened = open(url, '_blank', `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`);
    return opened && new PlatformWindow(origin, opened);
  }

  navigate(url: string): void {
    this.#window.location.replace(url);
  }

  focus(): void {
    this.#window.focus();
  }

  close(): void {
    this.#window.close();
  }

  /**
   * What `read` makes of the first message from the platform's origin and this very window; null when the
   * person closed it. Leaves no listener behind; an abort rejects with the signal's reason.
   */
  answer<T>(read: (data: Record<string, unknown>) => T | undefined, signal: AbortSignal): Promise<T | null> {
    const done = new AbortController();
    return new Promise<T | null>((resolve, reject) => {
      const onMessage = ({ source, origin, data }: MessageEvent) => {
        if (source !== this.#window || origin !== this.#origin || typeof data !== 'object' || !data) return;
        const value = read(data);
        if (value !== undefined) resolve(value);
      };
      addEventListener('message', onMessage, { signal: done.signal });
      signal.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
      // No event tells that another origin's window was closed. Its last message may still be under way
      // when it is seen closed, so it is believed at the second look.
      let closed = false;
      const look = setInterval(() => {
        if (closed) resolve(null);
        closed = this.#window.closed;
      }, LOOK_EVERY_MS);
      done.signal.addEventListener('abort', () => clearInterval(look));
    }).finally(() => done.abort());
  }
}
