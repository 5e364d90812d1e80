import type { PlatformPage, PlatformPages } from '@mostrador/server/sandbox';
import { frameDocument } from './platform-frame.ts';
import { openWindowFrame, type WindowFrame } from './window-frame.ts';

/**
 * What happens in the platform's window of a story.
 * - `show`: whoever looks at the story plays the person
 * - `accept`, `refuse`: the demo's person presses the page's main or its other button, unseen
 * - `wait`: the person does nothing; `close`: closes it; `block`: the browser opens none
 */
export const WINDOW_PLAYS = ['show', 'accept', 'refuse', 'wait', 'close', 'block'] as const;
export type WindowPlay = (typeof WINDOW_PLAYS)[number];

/** What is pressed, the first that there is: without a method to pay with one is added first. */
const PRESSES: Partial<Record<WindowPlay, readonly string[]>> = {
  accept: ['form .button.main', 'main a.button'],
  refuse: ['form .button[value=refuse]'],
};

export interface WindowOptions {
  pages: PlatformPages;
  platformUrl: string;
  play: WindowPlay;
  /** Who presses the buttons where nobody looks; filled in for whoever plays the person. */
  person: { identifier: string; password: string };
  /** Whether the person has a session there when the window opens. */
  signedIn: boolean;
}

/**
 * The platform's window, played inside the page: the real pages of the real server, but no server listens
 * where a browser's own window would look for them. It has what the widgets use of a window.
 */
export class PlatformWindow {
  closed = false;
  readonly location = { replace: (url: string) => void this.#open(url) };
  readonly #options: WindowOptions;
  readonly #frame: WindowFrame;
  #page: PlatformPage = { url: '', html: '' };

  constructor(options: WindowOptions, url: string) {
    this.#options = options;
    this.#frame = openWindowFrame({
      visible: options.play === 'show',
      onClose: () => this.close(),
      onLoad: (document) => this.#loaded(document),
      onMessage: (data) => this.#tell(data),
    });
    if (url) void this.#open(url);
  }

  focus(): void {
    this.#frame.focus();
  }

  close(): void {
    this.closed = true;
    this.#frame.remove();
  }

  async #open(url: string): Promise<void> {
    const { play, pages, person, signedIn } = this.#options;
    if (play === 'close') return this.close();
    if (signedIn) await pages.signIn(person.identifier);
    await this.#go(url);
  }

  async #go(url: string, form?: Record<string, string>): Promise<void> {
    const { pages } = this.#options;
    if (this.closed) return;
    this.#page = await pages.visit(url, form);
    if (this.closed) return;
    const html = await frameDocument(this.#page.html, (path) => pages.asset(path));
    this.#frame.show(this.#page.url, html);
  }

  /** Links and forms go to the sandbox: a browser would look for a server. */
  #loaded(page: Document): void {
    const resolve = (address: string | null) => new URL(address ?? '', this.#page.url).href;
    page.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      void this.#go(resolve(link.getAttribute('href')));
    });
    page.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      void this.#send(form, event.submitter, new URL(resolve(form.getAttribute('action'))));
    });
    this.#press(page);
  }

  #send(form: HTMLFormElement, submitter: HTMLElement | null, target: URL): Promise<void> {
    const entries = [...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]);
    const fields = Object.fromEntries(entries);
    // Not `form.method`: a field of that name hides it.
    if (form.getAttribute('method') === 'post') return this.#go(target.href, fields);
    target.search = new URLSearchParams(fields).toString();
    return this.#go(target.href);
  }

  #press(page: Document): void {
    const { play, person } = this.#options;
    for (const [name, value] of Object.entries(person)) {
      const input = page.querySelector<HTMLInputElement>(`input[name=${name}]`);
      if (input) input.value ||= value;
    }
    const selectors = PRESSES[play];
    if (selectors) this.#pressUntilHeard(page, selectors);
  }

  /** A confirmation is deaf at first, so that a double click elsewhere does not confirm it. */
  #pressUntilHeard(page: Document, selectors: readonly string[]): void {
    if (this.closed || !page.defaultView) return;
    const [button] = selectors.flatMap((selector) => page.querySelector<HTMLElement>(selector) ?? []);
    button?.click();
    setTimeout(() => this.#pressUntilHeard(page, selectors), 200);
  }

  #tell(data: unknown): void {
    const { origin } = new URL(this.#options.platformUrl);
    const message = new MessageEvent('message', { data, origin });
    // Only a real window may be named when the event is made; the widgets compare it with what they opened.
    Object.defineProperty(message, 'source', { value: this });
    window.dispatchEvent(message);
  }
}

/** Plays the platform's windows that the page opens until the returned function is called. */
export function playWindows(options: WindowOptions): () => void {
  const real = window.open;
  const opened: PlatformWindow[] = [];
  window.open = (url = '', ...rest) => {
    const address = String(url);
    if (address && !address.startsWith(options.platformUrl)) return real.call(window, url, ...rest);
    if (options.play === 'block') return null;
    const played = new PlatformWindow(options, address);
    opened.push(played);
    return played as unknown as Window;
  };
  return () => {
    window.open = real;
    for (const each of opened) each.close();
  };
}
