import { defineMessages, type Localizer } from '../i18n/messages.ts';
import { es } from './pill.es.ts';

/** The pill's texts: es-MX bundled, English fetched when first asked for. */
export const pillMessages = /* @__PURE__ */ defineMessages(es, {
  en: async () => (await import('./pill.en.ts')).en,
});

export type PillTexts = Localizer<typeof es>;
