import { html, nothing, type TemplateResult } from 'lit';
import { ruler } from '../../parts/ruler.ts';
import { amountOf, capital, dayText, monthName, wallOf, whenText } from '../words.ts';
import type { Piece, View } from './context.ts';

/** What the desktop does now: word and shape, then colour. */
const stateOf = ({ texts: { t }, reading: { desktop }, model }: View) => {
  const { state, switching, onBecause } = desktop;
  const on = state === 'on';
  if (switching === 'on' && !on) return ['starts', t('starting')];
  if (switching === 'off' && on) return ['on', t('stopping')];
  if (on && !model.expired) return ['on', onBecause === 'power-session' ? t('temporary') : t('on')];
  return ['', t('off')];
};

const present = (view: View): TemplateResult => {
  const { texts, reading, model } = view;
  const { t } = texts;
  const { desktop } = reading;
  const [kind, word] = stateOf(view);
  const off = desktop.state === 'on' && desktop.nextOffAt;
  const detail = off
    ? t('offAt', { when: whenText(texts, wallOf(off, desktop.timezone), model.wall) })
    : t('clockSays', { time: model.wall.slice(11) });
  const mark = kind === 'starts' ? html`<i class="spinner"></i>` : html`<i class="dot ${kind}"></i>`;
  return html`<div class="cell present"><dt>${t('now')}</dt><dd class="value" part="state">${mark}${word}</dd><dd class="detail">${detail}</dd></div>`;
};

const next = ({ texts, reading: { desktop }, model }: View): TemplateResult => {
  const { t } = texts;
  const at = desktop.nextOnAt && !model.expired ? wallOf(desktop.nextOnAt, desktop.timezone) : null;
  const word = at ? t('goesOn', { time: at.slice(11) }) : t('never');
  const detail = at ? dayText(texts, at, model.wall) : '';
  return html`<div class="cell next"><dt>${t('next')}</dt><dd class="value">${word}</dd><dd class="detail">${detail}</dd></div>`;
};

/** The numbers in them are written by `figures.ts`, also while a drag changes them. */
const week = ({ texts, model }: View): TemplateResult => {
  const { t } = texts;
  const budget = amountOf(texts, model.budget);
  return html`<div class="cell budget" part="budget"><dt>${t('weekHours')}</dt><dd class="sum"><b class="used num"></b> <span>${t('of', { budget })}</span><span class="rest num"></span></dd><dd class="scale">${ruler({ role: 'meter', label: t('weekHours'), text: '', value: 0, max: model.budget, modifier: 'slim' })}<i class="excess"></i></dd></div>`;
};

/** The month's bar; where the clock ends a plan's hours before its period, when it does (A-EV-1): the bar is full. */
const monthScale = ({ texts, model, reading: { desktop, usage } }: View): TemplateResult => {
  const at = usage.period?.exhaustedAt;
  if (!at) return html`<dd class="scale"><i class="bar"></i></dd>`;
  const when = whenText(texts, wallOf(at, desktop.timezone), model.wall);
  return html`<dd class="detail">${texts.t('hoursEnd', { when })}</dd>`;
};

const month = (view: View): Piece => {
  const { texts, model, reading } = view;
  const { t } = texts;
  if (!reading.usage.quotaHours) return nothing;
  return html`<div class="cell month" part="month"><dt>${capital(t('forecast', { month: monthName(texts, model.wall) }))}</dt><dd class="sum"><b class="sum-month num"></b> <span>h</span><span class="rest-month num"></span></dd>${monthScale(view)}</div>`;
};

/** Now, next, hours of the week, forecast of the month. */
export const strip = (view: View): TemplateResult =>
  html`<dl class="strip" part="strip">${present(view)}${next(view)}${week(view)}${month(view)}</dl>`;

/** The same where one day is folded: each where it is used. */
export const stateStrip = (view: View): TemplateResult =>
  html`<dl class="strip" part="strip">${present(view)}${next(view)}</dl>`;
export const weekStrip = (view: View): TemplateResult => html`<dl class="strip">${week(view)}</dl>`;
export const monthStrip = (view: View): TemplateResult => html`<dl class="strip">${month(view)}</dl>`;
