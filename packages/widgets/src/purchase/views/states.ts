import { html, nothing, type TemplateResult } from 'lit';
import { icon, offline, slashCircle } from '../../icons.ts';
import { DEFAULT_TIME_ZONE, formatTime } from '../../instant.ts';
import { failure } from '../../parts/failure.ts';
import type { Product } from '../types.ts';
import type { Piece, View } from './context.ts';
import { form, heading } from './form.ts';

/** What a distributor sells to its customers is usually this much. */
const ROWS = { stamps: 5, points: 4 } as const;
/** Narrow places show no more before they are asked. */
const FOLDED_ROWS = 5;

const bone = (kind: string) => html`<i class="bone ${kind}"></i>`;

/**
 * Bars of the final sizes, so that nothing jumps when the packages come.
 * @param count how many packages the page expects
 */
export const skeleton = (
  product: Product,
  loading: string,
  count: number = ROWS[product],
): TemplateResult => {
  const row = (at: number) =>
    html`<div class="option package ${at < FOLDED_ROWS ? '' : 'more'}">${bone('')}</div>`;
  const folds = count > FOLDED_ROWS;
  const choices = html`<div class="quantity"><span>${bone('title')}</span><div class="stepper">${bone('')}</div></div>${product === 'stamps' ? html`<div class="receiver">${bone('label')}${bone('control')}</div>` : nothing}<div class="payment">${bone('title')}<div class="options"><div class="option">${bone('box')}</div></div></div>`;
  const sums = html`<dl class="list totals">${bone('line')}${bone('line')}<div class="total">${bone('figure')}</div></dl><div class="note outcome">${bone('box')}</div>${bone('next field-size')}${bone('buy field-size')}<p class="caption final">&nbsp;</p>`;
  return html`<div class="purchase skeleton" aria-hidden="true"><div class="shelf"><div class="heading">${bone('title')}<p class="small ${product}">&nbsp;</p></div><div class="table"><div class="columns caption">&nbsp;</div><div class="options packages ${folds ? 'folded' : ''}">${Array.from({ length: count }, (_, at) => row(at))}${folds ? html`<div class="unfold"></div>` : nothing}</div></div><p class="small facts">&nbsp;</p></div><div class="till"><div class="choices">${choices}</div><div class="sums">${sums}</div></div></div><p class="hidden" role="status">${loading}</p>`;
};

/** An icon, what is so, why, and perhaps what can be done: the states *empty* and *not allowed*. */
export const blank = (
  view: View,
  drawing: string,
  title: string,
  says: Piece,
  action: Piece = nothing,
): TemplateResult =>
  html`<div class="closed">${heading(view, false)}<div class="blank" part="blank">${icon(drawing)}<p class="strong">${title}</p><p class="muted">${says}</p>${action}</div></div>`;

/** Nothing could be read so far, and why. */
const unread = (view: View): Piece => {
  const { flow, texts } = view;
  const { t } = texts;
  const { trouble } = flow.loader;
  if (!trouble) return nothing;
  const { title, detail } = trouble.problem;
  if (trouble.state === 'not-allowed')
    return blank(view, slashCircle, title || t('forbidden'), detail ?? t('forbiddenSo'));
  if (trouble.state === 'offline') return blank(view, offline, t('offline'), title);
  return html`<div class="closed">${heading(view, false)}${failure(texts, trouble.problem, () => flow.loader.retry())}</div>`;
};

/** Above the last known content: the network is away, or the last reading failed. */
const staleNote = (view: View): Piece => {
  const { flow, texts } = view;
  const { t } = texts;
  const { loader, host } = flow;
  const { trouble, readAt, shop } = loader;
  const zone = shop?.buyer?.timezone ?? DEFAULT_TIME_ZONE;
  const from = readAt ? t('dataFrom', { time: formatTime(readAt, zone) }) : '';
  if (host && !host.online)
    return html`<div class="note stale" part="problem" role="status">${icon(offline)}<p>${t('offline')} ${from}.</p></div>`;
  if (!trouble) return nothing;
  const problem = { ...trouble.problem, detail: `${from}.` };
  return html`<div class="stale">${failure(texts, problem, () => loader.retry())}</div>`;
};

/** The form in whichever of the six states it is. */
export const content = (view: View): Piece => {
  const { flow, texts } = view;
  const { shop, trouble } = flow.loader;
  const loading = () => skeleton(flow.product, texts.t('loading'), view.expected);
  if (!shop) return trouble ? unread(view) : loading();
  // A purchase that was refused because the shop closed meanwhile must say that nothing came of it.
  if (!flow.sells)
    return flow.closed ? html`${flow.checkout?.draw.notice(view)}${flow.closed(view, shop)}` : loading();
  return html`${staleNote(view)}${form(view, shop)}`;
};
