import type { ReactiveElement } from 'lit';
import type { Locale } from './locale.ts';
import { type Catalogue, defineMessages, type Localizer, type Translation } from './messages.ts';

export interface LazyMessages<C extends Catalogue> {
  (locale: Locale, element: ReactiveElement): Localizer<C>;
  /** Fetches a language beforehand, for pieces that speak before they are drawn. */
  readonly load: (locale: Locale) => Promise<Localizer<C>>;
}

/**
 * The texts of a piece that is fetched when it is needed: `es-MX` comes with it. Another language is fetched
 * when first asked for; until it is there the piece speaks the bundled one, and then the element draws again.
 */
export const lazyMessages = <const C extends Catalogue>(
  bundled: C,
  others: { readonly [L in Exclude<Locale, 'es-MX'>]: () => Promise<Translation<C>> },
): LazyMessages<C> => {
  const messages = defineMessages(bundled, others);
  const lazy = (locale: Locale, element: ReactiveElement) => {
    const texts = messages(locale);
    if (texts) return texts;
    void messages.load(locale).then(() => element.requestUpdate());
    return messages('es-MX') as Localizer<C>;
  };
  return Object.assign(lazy, { load: messages.load });
};
