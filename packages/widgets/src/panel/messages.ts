import { commonEs } from '../i18n/common.es.ts';
import {
  type Catalogue,
  defineMessages,
  type Localizer,
  type Messages,
  type Translation,
} from '../i18n/messages.ts';
import { panelEs } from './messages.es.ts';

const shared = { ...commonEs, ...panelEs };

export type PanelCatalogue = typeof shared;
export type PanelTexts = Localizer<PanelCatalogue>;
export type TextsOf<C extends Catalogue> = Localizer<PanelCatalogue & C>;

/** A panel's own texts beside those that all panels share; English is fetched when it is first asked for. */
export const panelMessages = <const C extends Catalogue>(
  own: C,
  english: () => Promise<{ en: Translation<C> }>,
): Messages<PanelCatalogue & C> =>
  defineMessages<PanelCatalogue & C>(
    { ...shared, ...own },
    {
      en: async () => {
        const [{ commonEn }, { panelEn }, { en }] = await Promise.all([
          import('../i18n/common.en.ts'),
          import('./messages.en.ts'),
          english(),
        ]);
        return { ...commonEn, ...panelEn, ...en } as unknown as Translation<PanelCatalogue & C>;
      },
    },
  );
