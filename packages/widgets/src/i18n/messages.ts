import type { Locale } from './locale.ts';

/** One text, or the two for 1 and for any other `count`. `{name}` stands for a parameter. */
export type Message = string | readonly [one: string, other: string];
export type Catalogue = Readonly<Record<string, Message>>;

/**
 * The shape that a translation of catalogue `C` must have: a missing, a foreign or a wrongly plural
 * key fails the type check (`export const en = {…} as const satisfies Translation<typeof es>`).
 */
export type Translation<C extends Catalogue> = {
  readonly [K in keyof C]: C[K] extends string ? string : readonly [one: string, other: string];
};

type Names<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** The placeholders of a message, from its text; a plural one also needs `count`. */
export type Placeholders<M extends Message> = M extends string ? Names<M> : Names<M[number]> | 'count';
type Arguments<M extends Message, V> = [Placeholders<M>] extends [never]
  ? []
  : [values: { readonly [N in Placeholders<M>]: N extends 'count' ? V | number : V }];

/** The messages of one widget in one language. */
export interface Localizer<C extends Catalogue> {
  readonly locale: Locale;
  /** The text of `key`; a plural takes its form from the number `count`. */
  t<K extends keyof C>(key: K, ...values: Arguments<C[K], string>): string;
  /** As `t`, with templates in the places of the parameters; for Lit to render. */
  rich<K extends keyof C>(key: K, ...values: Arguments<C[K], unknown>): readonly unknown[];
}

/** The messages of one widget: `messages(locale)` is undefined until that language is loaded. */
export interface Messages<C extends Catalogue> {
  (locale: Locale): Localizer<C> | undefined;
  /** Loads a language; answers with the bundled one when it cannot be fetched. Never rejects. */
  load(locale: Locale): Promise<Localizer<C>>;
}

type Values = Readonly<Record<string, unknown>>;

const localizer = <C extends Catalogue>(locale: Locale, catalogue: Catalogue): Localizer<C> => {
  const parts = (key: PropertyKey, values?: Values) => {
    const message = catalogue[key as string] as Message;
    const text = typeof message === 'string' ? message : message[values?.count === 1 ? 0 : 1];
    return text.split(/[{}]/).map((part, i) => (i % 2 ? values?.[part] : part));
  };
  return {
    locale,
    t: (key, ...[values]) => parts(key, values).join(''),
    rich: (key, ...[values]) => parts(key, values),
  };
};

/** The messages of a widget: the bundled catalogue, and how the other languages are fetched. */
export const defineMessages = <const C extends Catalogue>(
  bundled: C,
  others: { readonly [L in Exclude<Locale, 'es-MX'>]: () => Promise<Translation<C>> },
): Messages<C> => {
  const ready: Partial<Record<Locale, Localizer<C>>> = { 'es-MX': localizer<C>('es-MX', bundled) };
  const load = async (locale: Locale) => {
    if (locale !== 'es-MX')
      ready[locale] ??= localizer<C>(locale, await others[locale]().catch(() => bundled));
    return ready[locale] as Localizer<C>;
  };
  return Object.assign((locale: Locale) => ready[locale], { load });
};
