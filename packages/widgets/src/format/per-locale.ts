import type { Locale } from '../i18n/locale.ts';

/** British order for English ("2 January 2027"), as the texts of the design have it. */
const TAGS = { 'es-MX': 'es-MX', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** One Intl object a locale and format: making one costs more than the widget that asks for it. */
export const perLocale = <F>(make: (tag: string) => F): ((locale: Locale) => F) => {
  const made: Partial<Record<Locale, F>> = {};
  return (locale) => {
    made[locale] ??= make(TAGS[locale]);
    return made[locale];
  };
};

/** A true minus sign (U+2212), as wide as a digit. */
export const withMinus = (text: string): string => text.replace('-', '\u2212');
