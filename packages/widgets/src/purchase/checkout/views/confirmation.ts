import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../../../format.ts';
import { icon, triangle } from '../../../icons.ts';
import { isPoints } from '../../payment.ts';
import { type Piece, pesos } from '../../views/context.ts';
import type { ConfirmDialog } from '../confirm-dialog.ts';
import type { StageAt } from '../machine.ts';
import type { CheckoutView } from './context.ts';
import { noticeNote } from './notice.ts';

type ConfirmStage = StageAt<'confirm'>;

const entry = (name: string, value: Piece, kind = '') =>
  html`<div class=${kind}><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`;

/** What will be bought, as the quote has it. */
const facts = ({ texts, words, flow }: CheckoutView, { purchase }: ConfirmStage): TemplateResult => {
  const { t, locale } = texts;
  const { quote, payment } = purchase;
  const count = (value: number) => formatCount(locale, value);
  const bought = quote.effects[flow.product] ?? 0;
  const packages = quote.lines[0]?.quantity ?? 1;
  const receivers = flow.loader.shop?.receivers ?? [];
  const receiver = receivers.find(({ id }) => id === quote.lines[0]?.toStampingAccountId);
  const before = isPoints(payment) ? payment.points : null;
  return html`<dl class="list framed" part="summary">${entry(t(`${flow.product}_head`), `${count(packages)} × ${count(bought / packages)}`)}${receivers.length > 1 && receiver ? entry(t('receiver'), receiver.name) : nothing}${entry(t('payment'), isPoints(payment) ? t('byPoints') : (payment.method?.label ?? t('byMethod')))}${before === null ? nothing : entry(words.t('confirmPoints'), `${count(before)} → ${count(before - quote.points)}`)}${entry(t('totalWithVat'), pesos(texts, quote.total.amount), 'total')}</dl>`;
};

/** Before a card is charged the platform asks, too: nobody is to be surprised by a second question. */
const thenWindow = ({ words, flow }: CheckoutView, { purchase }: ConfirmStage): Piece =>
  flow.host?.person && !isPoints(purchase.payment)
    ? html`<p class="muted" part="then-window">${words.t('thenWindow')}</p>`
    : nothing;

/** What is asked, and its two answers. */
const question = (view: CheckoutView, stage: ConfirmStage, dialog: ConfirmDialog): TemplateResult => {
  const { t } = view.words;
  const { sending, notice } = stage;
  return html`<h2 id="confirm-title">${t('confirmTitle')}</h2>${noticeNote(view, notice)}${facts(view, stage)}<div class="note warning" id="confirm-note">${icon(triangle)}<p>${view.texts.t('irreversible')}</p></div>${thenWindow(view, stage)}<p class="strong">${t('sure')}</p><div class="actions"><button class="button" part="cancel" type="button" autofocus aria-disabled=${sending} @click=${dialog.cancel}>${t('cancel')}</button><button class="button main" part="confirm" type="button" ?inert=${!dialog.armed} aria-disabled=${sending} @click=${dialog.confirm}>${sending ? html`<span class="spinner" aria-hidden="true"></span>${t('buying')}` : t('yes')}</button></div><p class="hidden" role="status">${sending ? t('buying') : nothing}</p>`;
};

/** The confirmation (CM-COM-05). It stays in the page, closed, to give the focus back when it goes. */
export const confirmationDialog = (view: CheckoutView, dialog: ConfirmDialog): TemplateResult => {
  const shown = dialog.content;
  return html`<dialog class="dialog" part="dialog" aria-labelledby="confirm-title" aria-describedby="confirm-note" @cancel=${dialog.dismiss} @close=${dialog.closed}>${shown ? question(view, shown, dialog) : nothing}</dialog>`;
};
