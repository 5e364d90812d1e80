import { defineMessages, type Localizer } from '../i18n/messages.ts';
import { es } from './card.es.ts';

/** The card's texts: es-MX comes with it, English is fetched when first asked for. */
export const cardMessages = /* @__PURE__ */ defineMessages(es, {
  en: async () => (await import('./card.en.ts')).en,
});

export type CardTexts = Localizer<typeof es>;
