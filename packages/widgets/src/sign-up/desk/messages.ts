import { lazyMessages } from '../../i18n/lazy-messages.ts';
import type { Localizer } from '../../i18n/messages.ts';
import { es } from './messages.es.ts';

export type DeskTexts = Localizer<typeof es>;

/** What is said about what is typed. */
export const deskMessages = /* @__PURE__ */ lazyMessages(es, {
  en: async () => (await import('./messages.en.ts')).en,
});
