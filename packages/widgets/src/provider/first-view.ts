import { afterView } from '../after-view.ts';

/** What shows nothing by then has waited long enough for others. */
const PATIENCE_MS = 2_000;

/** Resolves, and from then on at once, after the first widget of a page or provider is on show, or after 2 s. */
export const firstView = (page: EventTarget): (() => Promise<void>) => {
  let shown: Promise<void> | undefined;
  return () => {
    shown ??= new Promise((resolve) => {
      page.addEventListener('mostrador-ready', () => afterView(resolve), { once: true });
      setTimeout(resolve, PATIENCE_MS);
    });
    return shown;
  };
};
