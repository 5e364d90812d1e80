/** Languages that the widgets speak, as BCP 47 tags; the first is the default and is bundled. */
export const LOCALES = ['es-MX', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The locale for any tag that a host gives (`en-US` is `en`, `fr` is the default). Never throws. */
export const toLocale = (tag: string | null | undefined): Locale =>
  /^en\b/i.test(tag ?? '') ? 'en' : 'es-MX';
