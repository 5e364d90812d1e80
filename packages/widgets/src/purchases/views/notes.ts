import { html, nothing, type TemplateResult } from 'lit';
import { continueHere, type WindowState } from '../../confirmation-window.ts';
import { formatWeekday } from '../../format/date.ts';
import { icon, triangle } from '../../icons/basic.ts';
import { alertCircle, checkCircle, clock, refresh } from '../../icons/more.ts';
import { dayOf } from '../../instant.ts';
import { outcomeNote } from '../../panel/states.ts';
import { type Lack, ORDER, QUOTE } from '../buying.ts';
import { type Order, subjectOf } from '../services.ts';
import { count, dateOf, nameOf, pesos } from '../words.ts';
import type { Desk } from './context.ts';

type Piece = TemplateResult | typeof nothing | undefined;

/** A note that takes the focus, since the button that led to it may be gone. */
const note = (tone: string, drawing: string, title: string, says: string, actions: unknown = nothing) =>
  html`<div class="note ${tone}" part="outcome" role="status" tabindex="-1">${icon(drawing)}<div class="rows"><div><p class="strong">${title}</p><p>${says}</p></div>${actions}</div></div>`;

const REASONS = {
  payment_declined: 'declined',
  payment_rejected: 'declined',
  confirmation_refused: 'refused',
  confirmation_expired: 'lapsed',
  insufficient_points: 'lacks',
} as const;

const subject = ({ texts, value }: Desk, order: Order): string => {
  const offer = subjectOf(value, order);
  return offer ? nameOf(texts, offer) : '';
};

const fulfilled = (desk: Desk, order: Order) => {
  const { texts, value } = desk;
  const { t } = texts;
  const offer = subjectOf(value, order);
  const { contractEndsAt } = order.effects;
  const date = contractEndsAt ? dateOf(texts, value, contractEndsAt) : '';
  const title = offer?.kind === 'subscription' ? t('thanksFor', { name: offer.name }) : t('thanks');
  const says =
    offer?.kind === 'distributorMembership'
      ? t('renewed', { date })
      : t('bought', { name: subject(desk, order), date });
  return note('success', checkCircle, title, says);
};

/** What came of the last order. */
const receipt = (desk: Desk, order: Order): Piece => {
  const { texts, value } = desk;
  const { t, locale } = texts;
  if (order.state === 'fulfilled') return fulfilled(desk, order);
  if (order.state === 'refunded') return note('danger', alertCircle, t('rejected'), t('refunded'));
  if (order.state === 'failed') {
    const reason = REASONS[order.reason as keyof typeof REASONS] ?? 'rejectedSo';
    return note('danger', alertCircle, t('rejected'), t(reason));
  }
  const due = order.payment.expectedSettlementAt;
  const says = due
    ? t('registeredSo', { day: formatWeekday(locale, dayOf(due, value.account.timezone)) })
    : t('registeredSoon');
  return note('', clock, t('registered'), says);
};

const AWAITING = {
  unopened: 'awaitingUnopened',
  open: 'awaitingSo',
  closed: 'awaitingClosed',
  blocked: 'awaitingBlocked',
} as const satisfies Record<WindowState, string>;

/** The platform's page decides; this page only waits, and can open it again, or give way to it. */
const awaiting = (desk: Desk, order: Order): Piece => {
  const { texts, buying, disabled } = desk;
  const { t } = texts;
  const { state } = buying.window;
  const says = t(AWAITING[state], {
    name: subject(desk, order),
    total: pesos(texts, order.total.amount),
  });
  const here =
    state === 'blocked' && order.confirmationUrl
      ? html`<a class="button small main" part="continue-here" href=${continueHere(order.confirmationUrl)}>${t('continueHere')}</a>`
      : nothing;
  const look = state === 'open' || here !== nothing ? '' : 'main';
  const actions = html`<div class="acts"><button class="button small quiet" part="leave" type="button" @click=${() => buying.leave()}>${t('leave')}</button><button class="button small ${look}" part="open-window" type="button" ?disabled=${disabled} @click=${() => void buying.open()}>${t('openWindow')}</button>${here}</div>`;
  return note('info', clock, t('awaiting'), says, actions);
};

/** Nobody knows whether it arrived; the same quote once more makes one order at most. */
const unfinished = (desk: Desk): Piece => {
  const { texts, buying, way, disabled } = desk;
  const { t } = texts;
  const actions = html`<div class="acts"><button class="button small quiet" part="discard" type="button" @click=${() => buying.leave()}>${t('discard')}</button><button class="button small main" part="finish" type="button" ?disabled=${disabled} @click=${() => void buying.finish(desk, way)}>${t('finish')}</button></div>`;
  return note('info', refresh, t('unfinished'), t('unfinishedSo'), actions);
};

const lacking = ({ texts }: Desk, { offer, points, balance }: Lack): Piece => {
  const { t } = texts;
  const values = {
    name: nameOf(texts, offer),
    points: count(texts, points),
    balance: count(texts, balance),
    missing: count(texts, points - balance),
  };
  return note('warning', triangle, t('lacks'), t('lacksSo', values));
};

/** How the purchase stands, above what can be bought. */
export const notes = (desk: Desk): Piece => {
  const { texts, buying, panel } = desk;
  const { order, lack } = buying;
  const name = panel.acts.outcome?.name;
  if (order) return order.state === 'awaiting-confirmation' ? awaiting(desk, order) : receipt(desk, order);
  if (lack) return lacking(desk, lack);
  if (panel.acts.outcome?.kind === 'failed' && (name === QUOTE || name === ORDER))
    return outcomeNote(panel, texts, name, '', name === ORDER ? buying.again : undefined);
  return buying.unfinished ? unfinished(desk) : nothing;
};
