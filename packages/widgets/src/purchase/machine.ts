import type { Intent } from './intent.ts';
import { type Notice, noticeOf } from './notices.ts';
import type { PaymentOption } from './payment.ts';
import type { Refusal } from './refusals.ts';
import type { Order, Quote } from './types.ts';

/** What was confirmed, kept while the page lives so that it can be sent again as it was. */
export interface Purchase {
  readonly quote: Quote;
  readonly payment: PaymentOption;
}

/**
 * Where a purchase stands.
 * - `form`: choosing; `paying` is the second view of narrow places; `busy` while the window or quote is awaited
 * - `confirm`: the dialog; it cannot be left while `sending`
 * - `recovering`: asking what became of a purchase without answer; `resent` once it was sent again
 * - `resume`: the platform has no order for it: send it again with the same key, or forget it
 * - `awaiting`: beyond the person's consent: the platform's window decides
 * - `receipt`: bought, or on its way to be paid; a rejected charge stays here and says so
 */
export type Stage =
  | {
      readonly at: 'form';
      readonly paying: boolean;
      readonly busy: 'signing-in' | 'quoting' | null;
      readonly notice: Notice | null;
    }
  | {
      readonly at: 'confirm';
      readonly paying: boolean;
      readonly purchase: Purchase;
      readonly sending: boolean;
      readonly notice: Notice | null;
    }
  | {
      readonly at: 'recovering';
      readonly intent: Intent;
      readonly purchase: Purchase | null;
      readonly resent: boolean;
    }
  | { readonly at: 'resume'; readonly intent: Intent; readonly busy: boolean; readonly notice: Notice | null }
  | { readonly at: 'awaiting'; readonly order: Order; readonly window: 'open' | 'closed' | 'blocked' }
  | { readonly at: 'receipt'; readonly order: Order };

export type Action =
  | { readonly do: 'pay' | 'back' | 'sign-in' | 'quote' | 'cancel' | 'send' | 'again' }
  | { readonly do: 'stop' | 'nobody'; readonly notice: Notice | null }
  | { readonly do: 'quoted'; readonly purchase: Purchase; readonly shown: number }
  | { readonly do: 'answered'; readonly order: Order }
  | { readonly do: 'refused'; readonly refusal: Refusal; readonly intent: Intent }
  | { readonly do: 'recover'; readonly intent: Intent }
  | { readonly do: 'window'; readonly window: 'open' | 'closed' | 'blocked' };

const form = (notice: Notice | null = null, paying = false): Stage => ({
  at: 'form',
  paying,
  busy: null,
  notice,
});

/** The view that a narrow place goes back to. */
const payingOf = (stage: Stage): boolean =>
  stage.at === 'form' || stage.at === 'confirm' ? stage.paying : true;

export const START: Stage = form();

/** Where an order's present state leads. */
const answered = (stage: Stage, order: Order): Stage => {
  if (order.state === 'awaiting-confirmation')
    return { at: 'awaiting', order, window: stage.at === 'awaiting' ? stage.window : 'blocked' };
  // A bank's refusal comes days after "Compra registrada" and belongs to that receipt.
  if (order.state === 'failed' && stage.at !== 'receipt')
    return form(noticeOf(order.reason ?? 'unknown'), payingOf(stage));
  return { at: 'receipt', order };
};

const refused = (stage: Stage, refusal: Refusal, intent: Intent): Stage => {
  const purchase = stage.at === 'confirm' || stage.at === 'recovering' ? stage.purchase : null;
  switch (refusal.kind) {
    case 'renew':
      if (!purchase) return form(noticeOf('quote_expired'), true);
      return {
        at: 'confirm',
        paying: payingOf(stage),
        purchase: { ...purchase, quote: refusal.quote },
        sending: false,
        notice: noticeOf('quote_expired'),
      };
    case 'again':
      if (purchase)
        return { at: 'confirm', paying: payingOf(stage), purchase, sending: false, notice: refusal.notice };
      return { at: 'resume', intent, busy: false, notice: refusal.notice };
    case 'stop':
      return form(refusal.notice, payingOf(stage));
    default:
      return {
        at: 'recovering',
        intent,
        purchase,
        resent: stage.at === 'recovering' || stage.at === 'resume',
      };
  }
};

const inForm = (stage: Stage & { at: 'form' }, action: Action): Stage => {
  switch (action.do) {
    case 'pay':
      return { ...stage, paying: true };
    case 'back':
      return { ...stage, paying: false };
    case 'sign-in':
      return stage.busy ? stage : { ...stage, busy: 'signing-in', notice: null };
    case 'quote':
      return stage.busy === 'quoting' ? stage : { ...stage, busy: 'quoting', notice: null };
    case 'quoted':
      return {
        at: 'confirm',
        paying: stage.paying,
        purchase: action.purchase,
        sending: false,
        notice: action.shown === action.purchase.quote.total.amount ? null : noticeOf('price_changed'),
      };
    case 'recover':
      return { at: 'recovering', intent: action.intent, purchase: null, resent: false };
    default:
      return stage;
  }
};

const inConfirm = (stage: Stage & { at: 'confirm' }, action: Action): Stage => {
  if (stage.sending) return stage;
  if (action.do === 'cancel') return form(null, stage.paying);
  return action.do === 'send' ? { ...stage, sending: true, notice: null } : stage;
};

/** The next stage. An action that does not fit the stage (a second click, a late answer) changes nothing. */
export const next = (stage: Stage, action: Action): Stage => {
  if (action.do === 'stop') return form(action.notice, payingOf(stage));
  if (action.do === 'answered') return answered(stage, action.order);
  if (action.do === 'refused') return refused(stage, action.refusal, action.intent);
  switch (stage.at) {
    case 'form':
      return inForm(stage, action);
    case 'confirm':
      return inConfirm(stage, action);
    case 'recovering':
      if (action.do === 'nobody')
        return { at: 'resume', intent: stage.intent, busy: false, notice: action.notice };
      return action.do === 'send' ? { ...stage, resent: true } : stage;
    case 'resume':
      if (action.do === 'cancel') return form();
      return action.do === 'send' && !stage.busy ? { ...stage, busy: true, notice: null } : stage;
    case 'awaiting':
      if (action.do === 'window') return { ...stage, window: action.window };
      return action.do === 'cancel' ? form(null, true) : stage;
    default:
      return action.do === 'again' ? form() : stage;
  }
};
