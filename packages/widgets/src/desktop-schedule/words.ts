import { instantToWall, timeOf } from '@mostrador/domain';
import { formatCount } from '../format/count.ts';
import type { Texts } from './messages.ts';
import { daysLater, weekdayOf } from './model/changes.ts';
import type { Span } from './types.ts';

/** `08:30` of a half hour's number, 0 to 48. */
export const clockAt = (slot: number): string => timeOf(slot * 30);

export const dayName = ({ t }: Texts, day: number): string => t('days').split('|')[day] ?? '';
export const shortDay = ({ t }: Texts, day: number): string => t('shortDays').split('|')[day] ?? '';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `77.5` */
export const amountOf = ({ locale }: Texts, hours: number): string =>
  formatCount(locale, Math.round(hours * 100) / 100);

/** `miércoles y sábado`, `lunes, martes y jueves`. */
export const listOf = ({ t }: Texts, words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : t('and', { some: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' });

/** `Jueves 12:00 a 14:30`, `Jueves a viernes 12:00 a 14:30`: as it is said. */
export const saidSpan = (texts: Texts, { day, lastDay, start, end }: Span): string => {
  const { t } = texts;
  const one = dayName(texts, day);
  const days = day === lastDay ? one : t('to', { from: one, to: dayName(texts, lastDay) });
  return capital(`${days} ${t('to', { from: clockAt(start), to: clockAt(end) })}`);
};

/** `jue 12:00–14:30`, `jue–vie 12:00–14:30`: as it is written. */
export const writtenSpan = (texts: Texts, { day, lastDay, start, end }: Span): string => {
  const days = day === lastDay ? '' : `–${shortDay(texts, lastDay)}`;
  return `${shortDay(texts, day)}${days} ${clockAt(start)}–${clockAt(end)}`;
};

export const hoursIn = ({ day, lastDay, start, end }: Span): number =>
  ((lastDay - day + 1) * (end - start)) / 2;

/** The names of a day's cells: `miércoles 14:00 a 14:30, encendido`. */
export const cellNames = ({ t }: Texts, day: string): ((slot: number, on: boolean) => string) => {
  // 336 names from two texts: what holds for a day is put in once.
  const [on, off] = (['cellOn', 'cellOff'] as const).map((key) =>
    t(key, { day, from: '\n', to: '\n' }).split('\n'),
  ) as [string[], string[]];
  return (slot, is) => {
    const [before, between, after] = is ? on : off;
    return `${before}${clockAt(slot)}${between}${clockAt(slot + 1)}${after}`;
  };
};

/** `jueves 19` of `2026-11-19`; English puts the same words in the same order. */
export const dayWithNumber = (texts: Texts, date: string): string =>
  `${dayName(texts, weekdayOf(date))} ${Number(date.slice(8, 10))}`;

/** `noviembre` of `2026-11-19`. */
export const monthName = ({ t }: Texts, date: string): string =>
  t('months').split('|')[Number(date.slice(5, 7)) - 1] ?? '';

/** When something happens, beside the wall clock of now (both `YYYY-MM-DDTHH:MM`): `mañana a las 08:00`. */
export const whenText = (texts: Texts, wall: string, now: string): string => {
  const { t } = texts;
  const [date, today, time] = [wall.slice(0, 10), now.slice(0, 10), wall.slice(11)];
  if (date === today) return t('todayAt', { time });
  if (date === daysLater(today, 1)) return t('tomorrowAt', { time });
  return t('dayAt', { day: dayWithNumber(texts, date), time });
};

/** The day of it alone: `Hoy`, `Mañana, jueves 19`, `Viernes 20`. */
export const dayText = (texts: Texts, wall: string, now: string): string => {
  const { t } = texts;
  const [date, today] = [wall.slice(0, 10), now.slice(0, 10)];
  const day = dayWithNumber(texts, date);
  if (date === today) return t('todayIs');
  return date === daysLater(today, 1) ? t('tomorrowIs', { day }) : capital(day);
};

/** The wall clock of an instant, RFC 3339 or ms. */
export const wallOf = (instant: string | number, timezone: string): string =>
  instantToWall(new Date(instant), timezone);
