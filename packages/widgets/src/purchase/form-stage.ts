import type { Action, Stage } from './checkout/machine.ts';

export type FormStage = Stage & { readonly at: 'form' };

/** Nothing chosen to pay, nothing to tell. */
export const START: FormStage = { at: 'form', paying: false, busy: null, notice: null };

/** What choosing can do by itself; the rest comes with the checkout. */
export const inForm = (stage: FormStage, action: Action): FormStage => {
  switch (action.do) {
    case 'pay':
      return { ...stage, paying: true };
    case 'back':
      return { ...stage, paying: false };
    case 'sign-in':
      return stage.busy ? stage : { ...stage, busy: 'signing-in', notice: null };
    case 'quote':
      return stage.busy === 'quoting' ? stage : { ...stage, busy: 'quoting', notice: null };
    case 'leave':
      return stage.busy ? { ...stage, busy: null } : stage;
    case 'stop':
      return { ...stage, busy: null, notice: action.notice };
    default:
      return stage;
  }
};
