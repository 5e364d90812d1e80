import { gridHours } from '@mostrador/domain';
import type { Texts } from '../../messages.ts';
import type { ScheduleModel } from '../../model/schedule-model.ts';
import type { Span } from '../../types.ts';
import { amountOf, capital, dayName, hoursIn, listOf, saidSpan } from '../../words.ts';
import type { DeskTexts } from '../messages.ts';

/** An act as a screen reader hears it. `crosses`: it went over the budget just now. */
export type Said = { readonly crosses?: boolean } & (
  | { readonly key: 'saidOn' | 'saidOff' | 'saidSelected'; readonly span: Span }
  | { readonly key: 'saidCopied'; readonly day: number; readonly days: readonly number[] }
  | { readonly key: 'saidCopying'; readonly day: number }
  | { readonly key: 'saidUndone' | 'saidRedone' | 'saidPreset' | 'saidSaved' | 'saidDiscarded' }
  | { readonly key: 'text'; readonly text: string }
);

/** The sentence of an act: what it did and what it leaves of the budget; its warning once, on crossing. */
export const sayingOf = (
  texts: Texts,
  { t }: DeskTexts,
  { grid, budget: hours, excess }: ScheduleModel,
  said: Said,
): string => {
  if (said.key === 'text') return said.text;
  const used = amountOf(texts, gridHours(grid));
  const budget = amountOf(texts, hours);
  const sentence = () => {
    switch (said.key) {
      case 'saidSelected': {
        const count = hoursIn(said.span);
        return t('saidSelected', {
          range: saidSpan(texts, said.span),
          count,
          amount: amountOf(texts, count),
        });
      }
      case 'saidOn':
      case 'saidOff':
        return t(said.key, { range: saidSpan(texts, said.span), used, budget });
      case 'saidCopying':
        return t('saidCopying', { day: capital(dayName(texts, said.day)) });
      case 'saidCopied': {
        const days = listOf(
          texts,
          said.days.map((day) => dayName(texts, day)),
        );
        return t('saidCopied', { day: capital(dayName(texts, said.day)), days, used, budget });
      }
      default:
        return t(said.key, { used, budget });
    }
  };
  const warning = said.crosses ? ` ${t('saidOver', { amount: amountOf(texts, excess), budget })}` : '';
  return sentence() + warning;
};
