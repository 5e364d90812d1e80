import { html, nothing, type TemplateResult } from 'lit';
import { icon, slashCircle } from '../../icons/basic.ts';
import { offline, screen } from '../../icons/more.ts';
import { failure } from '../../parts/failure.ts';
import type { Texts } from '../messages.ts';
import type { ScheduleModel } from '../model/schedule-model.ts';
import { wallOf } from '../words.ts';
import type { Piece } from './context.ts';

const bone = (kind: string) => html`<i class="bone ${kind}"></i>`;

/** Bars of the final sizes for whichever width the container has: nothing jumps when the schedule comes. */
export const skeleton = (loading: string): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true"><div class="head"><div class="titles">${bone('title')}${bone('line')}</div>${bone('control')}</div>${['state', 'power', 'week', 'tabs'].map(bone)}<div class="strip">${[0, 1, 2, 3].map(() => html`<div class="cell">${bone('label')}${bone('figure')}${bone('label')}</div>`)}</div>${bone('tools')}${bone('grid')}${bone('tail')}</div><p class="hidden" role="status">${loading}</p>`;

/** An icon, what is so, and why or what can be done. */
const blank = (t: Texts['t'], drawing: string, title: string, says: Piece, action: Piece = nothing) =>
  html`<h2 id="title" part="title">${t('title')}</h2><div class="blank" part="blank">${icon(drawing)}<p class="strong">${title}</p><p class="muted">${says}</p>${action}</div>`;

/** What stands in the place of the schedule; undefined when there is one to show. */
export const instead = (texts: Texts, model: ScheduleModel): Piece => {
  const { t } = texts;
  const { host, loader } = model;
  if (host?.session === 'visitor') return blank(t, slashCircle, t('visitor'), t('visitorSo'));
  if (loader.nothing === 'none') return blank(t, screen, t('empty'), t('emptySo'));
  if (loader.nothing) return blank(t, screen, t('alwaysOn'), t('alwaysOnSo'));
  if (loader.reading) return undefined;
  const { trouble } = loader;
  if (!trouble) return skeleton(t('loading'));
  const { title, detail } = trouble.problem;
  if (trouble.state === 'not-allowed') return blank(t, slashCircle, title, detail);
  if (trouble.state === 'offline') return blank(t, offline, t('offline'), title);
  const problem = { ...trouble.problem, title: t('failed'), detail: detail ?? title };
  return html`<h2 id="title" part="title">${t('title')}</h2>${failure(texts, problem, () => loader.retry())}`;
};

/** Above what was read last: the network is away, or the last reading failed. */
export const staleNote = (texts: Texts, model: ScheduleModel): Piece => {
  const { t } = texts;
  const { host, loader } = model;
  const away = host && !host.online;
  if (!away && !loader.trouble) return nothing;
  const from = t('dataFrom', { time: wallOf(loader.readAt, model.zone).slice(11) });
  if (away || !loader.trouble)
    return html`<div class="note" part="problem" role="status">${icon(offline)}<p>${t('offline')} ${from}.</p></div>`;
  return failure(texts, { ...loader.trouble.problem, detail: `${from}.` }, () => loader.retry());
};
