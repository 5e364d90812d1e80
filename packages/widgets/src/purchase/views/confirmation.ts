import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../../format.ts';
import { icon, triangle } from '../../icons.ts';
import type { ConfirmDialog } from '../confirm-dialog.ts';
import type { Stage } from '../machine.ts';
import { isPoints } from '../payment.ts';
import { type Piece, packagesText, pesos, type View } from './context.ts';
import { noticeNote } from './notice.ts';

type ConfirmStage = Stage & { at: 'confirm' };

const entry = (name: string, value: Piece, kind = '') =>
  html`<div class=${kind}><dt>${name}</dt><dd>${value}</dd></div>`;

/** What will be bought, as the quote has it. */
const facts = ({ texts, flow }: View, { purchase }: ConfirmStage): TemplateResult => {
  const { t, locale } = texts;
  const { quote, payment } = purchase;
  const count = (value: number) => formatCount(locale, value);
  const bought = quote.effects[flow.product] ?? 0;
  const packages = quote.lines[0]?.quantity ?? 1;
  const receivers = flow.loader.shop?.receivers ?? [];
  const receiver = receivers.find(({ id }) => id === quote.lines[0]?.toStampingAccountId);
  const before = isPoints(payment) ? payment.points : null;
  return html`<dl class="list framed" part="summary">${entry(t(`${flow.product}_head`), `${count(packages)} × ${count(bought / packages)}`)}${receivers.length > 1 && receiver ? entry(t('receiver'), receiver.name) : nothing}${entry(t('payment'), isPoints(payment) ? t('byPoints') : (payment.method?.label ?? t('byMethod')))}${before === null ? nothing : entry(t('confirmPoints'), `${count(before)} → ${count(before - quote.points)}`)}${entry(t('totalWithVat'), pesos(texts, quote.total.amount), 'total')}</dl>`;
};

/** Inside of the confirmation; the dialog itself stays in the page, closed, to give the focus back. */
export const confirmation = (view: View, stage: ConfirmStage, dialog: ConfirmDialog): TemplateResult => {
  const { t } = view.texts;
  const { sending, notice } = stage;
  return html`<h2 id="confirm-title">${t('confirmTitle')}</h2>${noticeNote(view, notice)}${facts(view, stage)}<div class="note warning" id="confirm-note">${icon(triangle)}<p>${t('irreversible')}</p></div><p class="strong">${t('sure')}</p><div class="actions"><button class="button" part="cancel" type="button" autofocus aria-disabled=${sending} @click=${dialog.cancel}>${t('cancel')}</button><button class="button main" part="confirm" type="button" ?inert=${!dialog.armed} aria-disabled=${sending} @click=${dialog.confirm}>${sending ? html`<span class="spinner" aria-hidden="true"></span>${t('buying')}` : t('yes')}</button></div><p class="hidden" role="status">${sending ? t('buying') : nothing}</p>`;
};

/** `50,000 timbres` of what is being confirmed. */
export const purchaseText = ({ texts, flow }: View, stage: ConfirmStage): string =>
  packagesText(texts, flow.product, stage.purchase.quote.effects[flow.product] ?? 0);
