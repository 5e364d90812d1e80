import type { TemplateResult } from 'lit';
import type { Locale } from '../i18n/locale.ts';
import { dayOf } from '../instant.ts';
import { choiceField } from './fields.ts';

/** A year, or a month of it; empty texts stand for all. */
export interface Period {
  readonly year: string;
  readonly month: string;
}

interface PeriodContent {
  readonly locale: Locale;
  readonly labels: { readonly year: string; readonly month: string; readonly all: string };
  readonly period: Period;
  /** Since when there is something to choose, and until when, in a zone's calendar. */
  readonly since: string;
  readonly until: string;
  readonly timeZone: string;
  change(period: Period): void;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** `enero` of 1. */
const monthName = (locale: Locale, month: number): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1));

/** The manual's filters Año and Mes; without a year there is no month. */
export const periodFields = (content: PeriodContent): TemplateResult[] => {
  const { locale, labels, period, timeZone, change } = content;
  const [first, last] = [content.since, content.until].map((at) => Number(dayOf(at, timeZone).slice(0, 4)));
  const years = Array.from({ length: last! - first! + 1 }, (_, index) => String(last! - index));
  const all = ['', labels.all] as const;
  return [
    choiceField({
      id: 'year',
      label: labels.year,
      value: period.year,
      options: [all, ...years.map((year) => [year, year] as const)],
      change: (year) => change({ year, month: year && period.month }),
    }),
    choiceField({
      id: 'month',
      label: labels.month,
      value: period.month,
      disabled: !period.year,
      options: [all, ...MONTHS.map((month) => [String(month), monthName(locale, month)] as const)],
      change: (month) => change({ ...period, month }),
    }),
  ];
};

/** The period as a query of the API has it. */
export const periodQuery = ({ year, month }: Period): { year?: number; month?: number } => ({
  ...(year && { year: Number(year) }),
  ...(year && month && { month: Number(month) }),
});
