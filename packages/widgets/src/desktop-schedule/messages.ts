import { commonEs } from '../i18n/common.es.ts';
import { defineMessages, type Localizer } from '../i18n/messages.ts';
import { es } from './messages.es.ts';

const bundled = { ...commonEs, ...es };

/** The schedule's texts: es-MX bundled, English fetched when first asked for. */
export const messages = /* @__PURE__ */ defineMessages(bundled, {
  en: async () => {
    const [{ commonEn }, { en }] = await Promise.all([
      import('../i18n/common.en.ts'),
      import('./messages.en.ts'),
    ]);
    return { ...commonEn, ...en };
  },
});

export type Texts = Localizer<typeof bundled>;
