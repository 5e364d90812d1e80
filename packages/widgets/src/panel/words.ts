import { formatCount } from '../format/count.ts';
import type { Locale } from '../i18n/locale.ts';

/** A number as a plural message takes it: 1 chooses its form, any other comes as text. */
export const counted = (locale: Locale, count: number): number | string =>
  count === 1 ? 1 : formatCount(locale, count);

/** A customer as the portal writes it: `[200070] Empresa de Pruebas`. */
export const customerLabel = ({ number, name }: { readonly number: string; readonly name: string }): string =>
  `[${number}] ${name}`;
