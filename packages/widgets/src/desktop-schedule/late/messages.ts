import { lazyMessages } from '../../i18n/lazy-messages.ts';
import type { Localizer } from '../../i18n/messages.ts';
import { es } from './messages.es.ts';

/** The desk's texts: es-MX comes with it, English is fetched when first asked for. */
export const deskMessages = /* @__PURE__ */ lazyMessages(es, {
  en: async () => (await import('./messages.en.ts')).en,
});

export type DeskTexts = Localizer<typeof es>;
