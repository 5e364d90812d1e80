import { lazyMessages } from '../../../i18n/lazy-messages.ts';
import { es } from './messages.es.ts';

/** The panels' texts: es-MX comes with them, English is fetched when first asked for. */
export const panelMessages = /* @__PURE__ */ lazyMessages(es, {
  en: async () => (await import('./messages.en.ts')).en,
});
