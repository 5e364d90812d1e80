import { dayOf } from '../instant.ts';
import type { Question } from '../panel/confirm-dialog.ts';
import type { View } from './buying.ts';
import { type Quote, subjectOf } from './services.ts';
import type { Way } from './ways.ts';
import { count, nameOf, pesos, shortPesos } from './words.ts';

type Row = Question['rows'][number];

/** A charge and the months that it is for; a renewal's are whole years. */
const lineRows = ({ texts, value }: View, { lines }: Quote): Row[] =>
  lines.map(({ offerId, months = 12, subtotal }) => {
    const offer = value.offers.find(({ id }) => id === offerId);
    const name = offer ? nameOf(texts, offer) : offerId;
    const span = months === 12 ? '' : ` × ${texts.t('months', { count: months })}`;
    return [`${name}${span}`, pesos(texts, subtotal.amount)];
  });

/** What is asked before a quote is ordered (CM-COM-03, CM-COM-05). */
export const questionOf = (view: View, quote: Quote, way: Way): Omit<Question, 'act'> => {
  const { texts, value } = view;
  const { t } = texts;
  const offer = subjectOf(value, quote);
  const renews = offer?.kind === 'distributorMembership';
  const { total, vat, points, effects } = quote;
  const terms = {
    total: shortPesos(texts, total.amount),
    date: effects.contractEndsAt ? dayOf(effects.contractEndsAt, value.account.timezone) : '',
  };
  const name = offer ? nameOf(texts, offer) : '';
  const after: Row[] =
    way.choice.source === 'points'
      ? [[t('pointsAfter'), `${count(texts, value.points)} → ${count(texts, value.points - points)}`]]
      : [];
  return {
    title: t('confirmTitle'),
    lead: renews ? t('chargeRenewal', terms) : t('charge', { ...terms, name }),
    rows: [
      ...lineRows(view, quote),
      [t('vat'), pesos(texts, vat.amount)],
      [t('total'), pesos(texts, total.amount)],
      [t('payment'), way.method?.label ?? t(way.key === 'points' ? 'points' : 'byWindow')],
      ...after,
    ],
    yes: t(renews ? 'yesRenew' : 'yesBuy'),
  };
};
