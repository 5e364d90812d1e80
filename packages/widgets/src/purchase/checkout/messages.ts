import { lazyMessages } from '../../i18n/lazy-messages.ts';
import type { Localizer } from '../../i18n/messages.ts';
import { es } from './messages.es.ts';

export type CheckoutTexts = Localizer<typeof es>;

/** The checkout's texts. */
export const checkoutMessages = /* @__PURE__ */ lazyMessages(es, {
  en: async () => (await import('./messages.en.ts')).en,
});
