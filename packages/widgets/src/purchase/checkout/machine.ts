import type { WindowState } from '../../confirmation-window.ts';
import { type FormStage, inForm, START } from '../form-stage.ts';
import type { PaymentOption } from '../payment.ts';
import type { Order, Quote } from '../types.ts';
import type { Intent } from './intent.ts';
import { type Notice, noticeOf } from './notices.ts';
import type { Refusal } from './refusals.ts';

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
  | { readonly at: 'awaiting'; readonly order: Order; readonly window: WindowState }
  | { readonly at: 'receipt'; readonly order: Order };

export type StageAt<A extends Stage['at']> = Stage & { readonly at: A };

export type Action =
  | { readonly do: 'pay' | 'back' | 'sign-in' | 'quote' | 'cancel' | 'send' | 'again' | 'leave' }
  | { readonly do: 'stop' | 'nobody'; readonly notice: Notice | null }
  | { readonly do: 'quoted'; readonly purchase: Purchase; readonly shown: number }
  | { readonly do: 'answered'; readonly order: Order }
  | { readonly do: 'refused'; readonly refusal: Refusal; readonly intent: Intent }
  | { readonly do: 'recover'; readonly intent: Intent }
  | { readonly do: 'window'; readonly window: WindowState };

/** The view that a narrow place goes back to. */
const payingOf = (stage: Stage): boolean =>
  stage.at === 'form' || stage.at === 'confirm' ? stage.paying : true;

const form = (stage: Stage, notice: Notice | null = null): FormStage => ({
  ...START,
  paying: payingOf(stage),
  notice,
});

const confirm = (stage: Stage, purchase: Purchase, notice: Notice | null): Stage => ({
  at: 'confirm',
  paying: payingOf(stage),
  purchase,
  sending: false,
  notice,
});

/** Where an order's present state leads. */
const answered = (stage: Stage, order: Order): Stage => {
  if (order.state === 'awaiting-confirmation')
    return { at: 'awaiting', order, window: stage.at === 'awaiting' ? stage.window : 'unopened' };
  // A card is declined within moments, even where "processing" was seen before; a bank's refusal comes days after
  // "Compra registrada" and belongs to that receipt.
  if (order.state === 'failed' && (stage.at !== 'receipt' || order.reason === 'payment_declined'))
    return form(stage, noticeOf(order.reason ?? 'unknown'));
  return { at: 'receipt', order };
};

const refused = (stage: Stage, refusal: Refusal, intent: Intent): Stage => {
  const purchase = stage.at === 'confirm' || stage.at === 'recovering' ? stage.purchase : null;
  switch (refusal.kind) {
    case 'renew':
      if (!purchase) return form(stage, refusal.notice);
      return confirm(stage, { ...purchase, quote: refusal.quote }, refusal.notice);
    case 'again':
      if (purchase) return confirm(stage, purchase, refusal.notice);
      return { at: 'resume', intent, busy: false, notice: refusal.notice };
    case 'stop':
      return form(stage, refusal.notice);
    default: {
      const resent = stage.at === 'recovering' || stage.at === 'resume';
      return { at: 'recovering', intent, purchase, resent };
    }
  }
};

/** What only a form leads to. */
const fromForm = (stage: FormStage, action: Action): Stage => {
  if (action.do === 'recover')
    return { at: 'recovering', intent: action.intent, purchase: null, resent: false };
  if (action.do !== 'quoted') return inForm(stage, action);
  const { purchase, shown } = action;
  return confirm(stage, purchase, shown === purchase.quote.total.amount ? null : noticeOf('price_changed'));
};

const inConfirm = (stage: StageAt<'confirm'>, action: Action): Stage => {
  if (stage.sending) return stage;
  if (action.do === 'cancel' || action.do === 'leave') return form(stage);
  return action.do === 'send' ? { ...stage, sending: true, notice: null } : stage;
};

const inRecovery = (stage: StageAt<'recovering'>, action: Action): Stage => {
  if (action.do === 'nobody')
    return { at: 'resume', intent: stage.intent, busy: false, notice: action.notice };
  return action.do === 'send' ? { ...stage, resent: true } : stage;
};

const inResume = (stage: StageAt<'resume'>, action: Action): Stage => {
  if (action.do === 'cancel') return START;
  return action.do === 'send' && !stage.busy ? { ...stage, busy: true, notice: null } : stage;
};

const inAwaiting = (stage: StageAt<'awaiting'>, action: Action): Stage => {
  if (action.do === 'window') return { ...stage, window: action.window };
  return action.do === 'cancel' ? form(stage) : stage;
};

/** The next stage. An action that does not fit the stage (a second click, a late answer) changes nothing. */
export const next = (stage: Stage, action: Action): Stage => {
  if (action.do === 'answered') return answered(stage, action.order);
  if (action.do === 'refused') return refused(stage, action.refusal, action.intent);
  if (action.do === 'stop') return form(stage, action.notice);
  switch (stage.at) {
    case 'form':
      return fromForm(stage, action);
    case 'confirm':
      return inConfirm(stage, action);
    case 'recovering':
      return inRecovery(stage, action);
    case 'resume':
      return inResume(stage, action);
    case 'awaiting':
      return inAwaiting(stage, action);
    default:
      return action.do === 'again' ? START : stage;
  }
};
