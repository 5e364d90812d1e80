import { blockAt, gridHours, toggleCells, type WeekGrid } from '@mostrador/domain';
import type { Texts } from '../../messages.ts';
import type { ScheduleModel } from '../../model/schedule-model.ts';
import type { Span } from '../../types.ts';
import { amountOf, hoursIn, writtenSpan } from '../../words.ts';
import type { DeskTexts } from '../messages.ts';
import type { Outcome } from './stroke.ts';

/** A label's strong part and what follows it. */
export type Label = readonly [strong: string, more: string];

/** `sáb 09:00–18:30` and `9.5 h, quedan 2.5 h`: the block that a drag makes, or what it takes. */
export const dragLabel = (
  texts: Texts,
  { t }: DeskTexts,
  { budget }: ScheduleModel,
  outcome: Outcome,
): Label => {
  const { grid, about, erases } = outcome;
  const block =
    erases || about.day !== about.lastDay ? null : blockAt(grid, { day: about.day, slot: about.start });
  const span = block ? { ...about, ...block } : about;
  const left = budget - gridHours(grid);
  const amount = amountOf(texts, hoursIn(span));
  const rest = { amount, left: amountOf(texts, Math.abs(left)) };
  return [writtenSpan(texts, span), left < 0 ? t('dragOver', rest) : t('dragLeft', { ...rest, count: left })];
};

/** `jue 12:00–14:30` and `seleccionado · Espacio: borrar 2.5 h`. */
export const selectionLabel = (texts: Texts, { t }: DeskTexts, grid: WeekGrid, span: Span): Label => {
  const [from, to] = [
    { day: span.day, slot: span.start },
    { day: span.lastDay, slot: span.end - 1 },
  ];
  const change = gridHours(toggleCells(grid, from, to)) - gridHours(grid);
  const does = t(change < 0 ? 'willErase' : 'willPaint', { amount: amountOf(texts, Math.abs(change)) });
  return [writtenSpan(texts, span), `${t('selectedLabel')} · ${texts.t('keySpace')}: ${does}`];
};
