import { ELEMENTS } from './elements.ts';

/** In the address of a loader that was fetched past the browser's cache: it watches nothing. */
export const AGAIN = '?again=';
/** The alias whose files change; a pinned version's never do, and a page may have hashes for them. */
const ALIAS = '/sdk/v1/';

let fresh: Promise<{ define: typeof define }> | undefined;

/**
 * Fetches and defines an element. A loader from the browser's cache may name chunks of a version that is served
 * no more: then the present loader is asked for its own, once a page.
 */
export const define = async (tag: string): Promise<void> => {
  try {
    await ELEMENTS[tag]?.();
  } catch (error) {
    const { url } = import.meta;
    if (!url.includes(ALIAS) || url.includes(AGAIN)) throw error;
    fresh ??= import(/* @vite-ignore */ `${url.split('?')[0]}${AGAIN}${Date.now()}`);
    await (await fresh).define(tag);
  }
};
