import { html, nothing } from 'lit';
import { icon, triangle } from '../../icons/basic.ts';
import { alertCircle, clock } from '../../icons/more.ts';
import { failure } from '../../parts/failure.ts';
import type { Piece } from '../views/context.ts';
import { amountOf, dayWithNumber, monthName, wallOf } from '../words.ts';
import type { DeskView } from './draw.ts';
import type { Notice } from './notice.ts';

/** `18 de noviembre` */
const dateText = ({ texts, words }: DeskView, date: string) =>
  words.t('dayOfMonth', { day: `${Number(date.slice(8, 10))}`, month: monthName(texts, date) });

const note = (kind: string, drawing: string, title: string, says: string) =>
  html`<div class="note ${kind}" part="problem" role="status">${icon(drawing)}<p><b class="strong">${title}</b> ${says}</p></div>`;

/** What the desktop itself has to say: its provider, its validity, a schedule that has not begun. */
export const desktopNotes = (view: DeskView): Piece => {
  const { reading, model, words, texts } = view;
  const { t } = words;
  const { desktop, version } = reading;
  const { problem, state, timezone, validity } = desktop;
  if (model.expired) {
    const day = wallOf(validity.endsAt, timezone).slice(0, 10);
    const until = dateText(view, wallOf(desktop.dataKeptUntil, timezone).slice(0, 10));
    return note(
      'warning',
      clock,
      t('expired', { day: dateText(view, day) }),
      state === 'deleted' ? t('deletedSo') : t('expiredSo', { until }),
    );
  }
  if (state === 'ordered' || state === 'provisioning')
    return note('', clock, t('preparing'), t('preparingSo'));
  const from = version.schedule.effectiveFrom;
  const waits = from && from > model.wall.slice(0, 10);
  const time = (instant: string) => wallOf(instant, timezone).slice(11);
  return html`${
    problem
      ? note(
          'danger',
          alertCircle,
          t(`problem_${problem.code}`, { since: time(problem.since) }),
          t('problemSo', { next: time(problem.nextAttemptAt) }),
        )
      : nothing
  }${waits ? note('', clock, t('pending', { day: dayWithNumber(texts, from) }), '') : nothing}`;
};

/** The week does not fit; on Monday it may (A-EV-5). */
const budgetNote = (view: DeskView, { verdict }: Notice & { kind: 'budget' }) => {
  const { texts, words, model } = view;
  const { t } = words;
  const amount = (hours: number) => amountOf(texts, hours);
  const { used, planned, budget, fullWeek, monday } = verdict;
  if (fullWeek > budget)
    return html`<p>${t('budgetFull', { full: amount(fullWeek), budget: amount(budget) })}</p>`;
  const day = dayWithNumber(texts, monday);
  const says = t('budget', { used: amount(used), total: amount(used + planned), budget: amount(budget) });
  const save = () => void model.save(monday);
  return html`<div><p class="strong">${says}</p><p>${t('budgetSo', { day })}</p><button class="button small" part="monday" type="button" @click=${save}>${t('monday', { day })}</button></div>`;
};

/** What came of the last save or switch, with its next step. */
export const noticeNote = (view: DeskView): Piece => {
  const { desk, words, texts, model } = view;
  const { t } = words;
  const { notice } = desk;
  if (!notice) return nothing;
  if (notice.kind === 'failure')
    return html`<div part="notice">${failure(texts, notice.failure, () => void (model.changes ? model.save() : model.loader.retry()))}</div>`;
  if (notice.kind === 'budget')
    return html`<div class="note warning" part="notice" role="alert">${icon(triangle)}${budgetNote(view, notice)}</div>`;
  const here = () => void model.host?.signInByRedirect().catch(() => {});
  const way =
    notice.words === 'blocked'
      ? html` <button class="link" part="link" type="button" @click=${here}>${t('here')}</button>.`
      : nothing;
  return html`<div class="note warning" part="notice" role="alert">${icon(triangle)}<p>${t(notice.words)}${way}</p></div>`;
};
