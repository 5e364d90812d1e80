import type { MostradorOptions } from '../provider/options.ts';
import { VERSION } from '../version.ts';
import { AGAIN, define } from './chunks.ts';
import { tellPage } from './report.ts';
import { watch } from './watch.ts';

/**
 * The loader of `<script type="module" src="https://PLATFORM/sdk/v1/mostrador.js">`. It has no static import,
 * so an earlier copy of it is noticed before anything is fetched.
 */
const LOADER = Symbol.for('mostrador.loader');
const WARNED = Symbol.for('mostrador.warned');
const page = globalThis as { [LOADER]?: string; [WARNED]?: boolean };

if (import.meta.url.includes(AGAIN)) {
  // Another copy on this page wants to know the chunks of this version.
} else if (page[LOADER]) {
  if (!page[WARNED])
    console.warn(`[mostrador] ${page[LOADER]} is on this page already; ${VERSION} is left out.`);
  page[WARNED] = true;
} else {
  page[LOADER] = VERSION;
  tellPage(document.documentElement);
  watch(document);
}

export { define, watch };

/** For a page without `<mostrador-provider>`: see `configure` of `@mostrador/widgets`. */
export const configure = async (options: MostradorOptions): Promise<void> =>
  (await import('../configure.ts')).configure(options);
