import { gridHours, SLOTS, type WeekGrid } from '@mostrador/domain';
import { tallTicks } from '../../parts/ruler.ts';
import { setVars } from '../../parts/set-vars.ts';
import type { Texts } from '../messages.ts';
import { monthForecast } from '../model/changes.ts';
import type { ScheduleModel } from '../model/schedule-model.ts';
import { amountOf } from '../words.ts';

const write = (root: ParentNode, selector: string, text: string) => {
  const element = root.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
};

/** What the month comes to if `grid` were saved now. */
const forecastOf = ({ reading, saved, wall }: ScheduleModel, grid: WeekGrid): number => {
  if (!reading || !saved) return 0;
  const { exceptions = [], effectiveFrom = null } = saved.schedule;
  return monthForecast(
    {
      scheduledHours: reading.usage.scheduledHours,
      saved: saved.grid,
      wall,
      exceptions: exceptions.map(({ date }) => date),
      from: effectiveFrom,
    },
    grid,
  );
};

/** The day of a tab as it looks from far away. */
const miniature = (grid: WeekGrid, day: number): string => {
  const stops: string[] = [];
  for (let slot = 0, from = 0; slot < SLOTS; slot += 1) {
    const at = day * SLOTS + slot;
    if (slot < SLOTS - 1 && grid[at] === grid[at + 1]) continue;
    const colour = grid[at] === '1' ? 'var(--_mark)' : '#0000';
    stops.push(`${colour} ${(from / SLOTS) * 100}% ${((slot + 1) / SLOTS) * 100}%`);
    from = slot + 1;
  }
  return `linear-gradient(${stops})`;
};

/**
 * Writes every number that a stroke changes: the week against its budget, the month, the days. It runs after each
 * rendering and, while a drag lasts, ten times a second with the week as it would be.
 */
export const writeFigures = (root: ParentNode, texts: Texts, model: ScheduleModel, grid: WeekGrid): void => {
  const { t } = texts;
  const amount = (hours: number) => amountOf(texts, hours);
  const { budget, reading } = model;
  const used = gridHours(grid);
  const left = budget - used;
  const over = left < 0;
  const cell = root.querySelector('.budget');
  cell?.classList.toggle('over', over);
  cell?.classList.toggle('near', !over && left <= 2);
  write(root, '.used', amount(used));
  const rest = over ? t('over', { amount: amount(-left) }) : t('left', { count: left, amount: amount(left) });
  write(root, '.rest', rest);
  const meter = root.querySelector<HTMLElement>('.budget .ruler');
  const ticks = Math.max(1, Math.round(budget));
  setVars(meter, { '--_ticks': ticks, '--_tall': Math.max(1, tallTicks(used, budget, ticks)) });
  meter?.classList.toggle('bare', used < budget / ticks);
  setVars(root.querySelector<HTMLElement>('.budget .scale'), {
    '--_over': over ? -left : 0,
    '--_of': budget,
  });
  if (meter) {
    meter.ariaValueNow = `${Math.min(used, budget)}`;
    meter.ariaValueText = `${amount(used)} ${t('of', { budget: amount(budget) })}, ${rest}`;
  }
  const quota = reading?.usage.quotaHours ?? 0;
  if (quota) {
    const month = forecastOf(model, grid);
    write(root, '.sum-month', amount(month));
    const more = month - quota;
    const says = more > 0 ? 'quotaOver' : 'quotaOf';
    write(root, '.rest-month', t(says, { amount: amount(more), quota: amount(quota) }));
    // The bar's whole length is an eighth more than the quota: 360 for 320.
    const share = Math.min(1, month / (quota * 1.125));
    setVars(root.querySelector<HTMLElement>('.bar'), { '--_share': share });
  }
  for (const [day, tab] of [...root.querySelectorAll<HTMLElement>('[role=tab]')].entries()) {
    write(tab, '.num', amount(gridHours(grid, day)));
    setVars(tab.querySelector<HTMLElement>('.mini'), { '--_day': miniature(grid, day) });
  }
  const day = root.querySelector<HTMLElement>('.day-hours');
  if (day) write(root, '.day-hours', `${amount(gridHours(grid, Number(day.dataset.day)))} h`);
};
