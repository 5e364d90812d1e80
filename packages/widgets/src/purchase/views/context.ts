import type { TemplateResult } from 'lit';
import { formatCount, formatMoney, formatShortDate } from '../../format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { DEFAULT_TIME_ZONE, dayOf, formatTime } from '../../instant.ts';
import type { PurchaseFlow } from '../flow.ts';
import type { Texts } from '../messages.ts';
import type { Order, Product } from '../types.ts';

/** What every view draws from, and what it can ask for. */
export interface View {
  readonly texts: Texts;
  readonly flow: PurchaseFlow;
  /** Without a network nothing can be bought. */
  readonly disabled: boolean;
  /** How many packages the page expects; the usual number where it does not say. */
  readonly expected: number | undefined;
  /** Whether narrow places show every package. */
  readonly all: boolean;
  /** Whether these points are bought on the way to stamps. */
  readonly between: boolean;
  readonly showAll: () => Promise<void>;
  /** Says a text to screen readers. */
  readonly say: (text: string) => void;
  /** To the points and back. */
  readonly toPoints: () => void;
  readonly toStamps: () => void;
}

export type Piece = TemplateResult | string | symbol;

/** `50,000 timbres` */
export const packagesText = ({ t, locale }: Texts, product: Product, quantity: number): string =>
  `${formatCount(locale, quantity)} ${t(product, { count: quantity })}`;

/** `$31,900.00` from centavos. */
export const pesos = ({ locale }: Texts, centavos: number): string =>
  formatMoney(locale, { amount: centavos, currency: 'MXN' });

/** `18 nov 2026, 14:22` of an instant. */
export const moment = (locale: Locale, instant: string, timezone = DEFAULT_TIME_ZONE): string => {
  const day = dayOf(instant, timezone);
  return `${formatShortDate(locale, day)} ${day.slice(0, 4)}, ${formatTime(instant, timezone)}`;
};

/** What an order brings, whatever widget shows it. */
export const broughtBy = ({ effects }: Order): { product: Product; quantity: number } =>
  effects.points === undefined
    ? { product: 'stamps', quantity: effects.stamps ?? 0 }
    : { product: 'points', quantity: effects.points };
