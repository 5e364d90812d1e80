import { HostContext } from './host-context.ts';
import { HostStore } from './host-store.ts';
import type { MostradorOptions } from './options.ts';

interface Root {
  readonly context: HostContext;
  store?: HostStore;
}

const KEY = Symbol.for('mostrador.root');

/**
 * The context of the whole document, one a page whatever the number of bundles. It answers widgets that have
 * no provider above them, and holds their requests until a provider above them is upgraded, which takes them over.
 */
const root = (): Root => {
  const page = globalThis as { [KEY]?: Root };
  page[KEY] ??= { context: new HostContext(document.documentElement) };
  return page[KEY];
};

/** How long a page may take to bring a provider before its developer is told. */
const PATIENCE_MS = 5_000;

/** Lets widgets wait for a provider that is defined after them. Does nothing outside a page. */
export const awaitProviders = (): void => {
  if (typeof document === 'undefined' || KEY in globalThis) return;
  const { context } = root();
  setTimeout(() => {
    const tag = context.waiting?.localName;
    if (tag)
      console.warn(`[mostrador] <${tag}> waits for a <mostrador-provider> around it, or for configure().`);
  }, PATIENCE_MS);
};

/**
 * For a page without `<mostrador-provider>`: what all its widgets use. A second call replaces the options.
 *
 * @example
 * configure({ publishableKey: 'pk_...', fetchSession: () => fetch('/session').then((r) => r.json()) });
 */
export const configure = (options: MostradorOptions): void => {
  const page = root();
  page.store ??= new HostStore(document, (host) => page.context.set(host));
  page.store.update(options);
  page.store.start();
};
