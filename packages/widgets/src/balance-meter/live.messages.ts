import { defineMessages } from '../i18n/messages.ts';
import { es } from './live.es.ts';

/** What is said when the balance changes. */
export const liveMessages = /* @__PURE__ */ defineMessages(es, {
  en: async () => (await import('./live.en.ts')).en,
});
