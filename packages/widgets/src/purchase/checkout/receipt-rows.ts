import { formatCount } from '../../format.ts';
import type { Texts } from '../messages.ts';
import type { Order, Shop } from '../types.ts';
import { broughtBy, moment, packagesText, pesos } from '../views/context.ts';
import type { CheckoutTexts } from './messages.ts';

export type ReceiptRow = readonly [name: string, value: string];

const paidBy = ({ t }: Texts, { payment }: Order, shop: Shop | null): string => {
  if (payment.source === 'points') return t('byPoints');
  return shop?.methods.find(({ id }) => id === payment.paymentMethodId)?.label ?? t('byMethod');
};

/** Stamps in the buyer's accounts beside the one that received; an order tells of that one only. */
export const inOtherAccounts = (order: Order, shop: Shop | null): number => {
  const receiverId = order.lines[0]?.toStampingAccountId;
  const others = receiverId ? (shop?.receivers.filter(({ id }) => id !== receiverId) ?? []) : [];
  return others.reduce((sum, { balance }) => sum + balance, 0);
};

/** What a receipt lists above its total, on the screen and in its file. */
export const receiptRows = (
  texts: Texts,
  words: CheckoutTexts,
  order: Order,
  shop: Shop | null,
): readonly ReceiptRow[] => {
  const { t, locale } = texts;
  const receiverId = order.lines[0]?.toStampingAccountId;
  const several = (shop?.receivers.length ?? 0) > 1;
  const receiver = several && shop?.receivers.find(({ id }) => id === receiverId)?.name;
  const { balanceBefore: had, balanceAfter: has } = order;
  const moved =
    had === null || has === null ? '' : `: ${formatCount(locale, had)} → ${formatCount(locale, has)}`;
  const after = order.payment.source === 'points' ? order.pointsAfter : null;
  return [
    [words.t('date'), moment(locale, order.createdAt, shop?.buyer?.timezone)],
    ...(receiver ? [[t('receiver'), `${receiver}${moved}`] as const] : []),
    [t('payment'), paidBy(texts, order, shop)],
    ...(after === null
      ? []
      : [
          [
            t('points_head'),
            `${formatCount(locale, after + order.points)} → ${formatCount(locale, after)}`,
          ] as const,
        ]),
    [words.t('subtotal'), pesos(texts, order.subtotal.amount)],
    [t('vat'), pesos(texts, order.vat.amount)],
  ];
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The receipt as a document of its own, readable without a network. */
export const receiptFile = (texts: Texts, words: CheckoutTexts, order: Order, shop: Shop | null): Blob => {
  const { t, locale } = texts;
  const { product, quantity } = broughtBy(order);
  const rows: ReceiptRow[] = [
    [t(`${product}_head`), packagesText(texts, product, quantity)],
    ...receiptRows(texts, words, order, shop),
    [t('total'), pesos(texts, order.total.amount)],
    [words.t('reference'), order.id],
  ];
  const lines = rows.map(([name, value]) => `<tr><th scope="row">${escaped(name)}<td>${escaped(value)}`);
  const seller = shop ? `<p>${escaped(shop.seller.name)}` : '';
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${words.t('proof')}</title><style>body{max-width:32rem;margin:3rem auto;font:1rem/1.5 system-ui}table{width:100%;border-collapse:collapse}th,td{padding:.4rem 0;border-top:1px solid #ccc;text-align:start}td{text-align:end}</style><h1>${words.t('proof')}</h1>${seller}<table>${lines.join('')}</table>`;
  return new Blob([page], { type: 'text/html' });
};

const KEPT_MS = 10_000;

/** Gives a file to the browser's own downloads. Works under a CSP that allows nothing: no page is loaded. */
export const download = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after the click returned.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
};
