import { html, nothing } from 'lit';
import type { ConfirmDialog } from './confirm-dialog.ts';
import { confirmation } from './views/confirmation.ts';
import type { Piece, View } from './views/context.ts';
import { form } from './views/form.ts';
import { receipt } from './views/receipt.ts';
import { closedShop, skeleton, staleNote, unread } from './views/states.ts';
import { awaiting, recovering, resume } from './views/waiting.ts';

const content = (view: View): Piece => {
  const { flow, texts } = view;
  const { stage } = flow;
  const { shop, trouble } = flow.loader;
  if (stage.at === 'receipt') return receipt(view, stage.order);
  if (stage.at === 'awaiting') return awaiting(view, stage);
  if (stage.at === 'recovering') return recovering(view, stage);
  if (stage.at === 'resume') return resume(view, stage);
  if (!shop) return trouble ? unread(view) : skeleton(flow.product, texts.t('loading'));
  if (!shop.offers.some((offer) => offer.available)) return closedShop(view, shop);
  // Behind the dialog the form stays as it was.
  const behind =
    stage.at === 'form' ? stage : ({ at: 'form', paying: stage.paying, busy: null, notice: null } as const);
  return html`${staleNote(view)}${form(view, behind, shop)}`;
};

/** The whole widget for where its flow stands. */
export const purchase = (view: View, dialog: ConfirmDialog): Piece => {
  const shown = dialog.content;
  return html`<section class="card" part="card" aria-labelledby="title">${content(view)}</section><dialog class="dialog" part="dialog" aria-labelledby="confirm-title" aria-describedby="confirm-note" @cancel=${dialog.dismiss} @close=${dialog.closed}>${shown ? confirmation(view, shown, dialog) : nothing}</dialog>`;
};
