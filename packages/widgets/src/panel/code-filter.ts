import type { Schemas } from '@mostrador/client';
import type { TemplateResult } from 'lit';
import type { Localizer } from '../i18n/messages.ts';
import type { codeWordsEs } from './code-words.es.ts';
import { choiceField } from './fields.ts';
import { type Period, periodFields, periodQuery } from './period.ts';

type Unit = Schemas['CreditCode']['unit'];

/** Which credit codes are on show; empty texts stand for all. */
export interface CodeFilter extends Period {
  readonly unit: Unit | '';
}

export const ALL_CODES: CodeFilter = { year: '', month: '', unit: '' };

export const isFiltered = (filter: CodeFilter): boolean => Object.values(filter).some(Boolean);

/** The filter as a query of the API has it. */
export const codeQuery = (filter: CodeFilter): { year?: number; month?: number; unit?: Unit } => ({
  ...periodQuery(filter),
  ...(filter.unit && { unit: filter.unit }),
});

interface FilterContent {
  readonly filter: CodeFilter;
  readonly account: Schemas['Account'];
  /** Business time in milliseconds. */
  readonly now: number;
  change(change: Partial<CodeFilter>): void;
}

/** Año, Mes and Tipo (CM-FAC-03). */
export const codeFilterFields = (
  { t, locale }: Localizer<typeof codeWordsEs>,
  { filter, account, now, change }: FilterContent,
): TemplateResult[] => [
  ...periodFields({
    locale,
    labels: { year: t('year'), month: t('month'), all: t('all') },
    period: filter,
    since: account.createdAt,
    until: new Date(now).toISOString(),
    timeZone: account.timezone,
    change,
  }),
  choiceField({
    id: 'kind',
    label: t('kind'),
    value: filter.unit,
    options: [
      ['', t('all')],
      ['stamp', t('stamps')],
      ['point', t('points')],
    ],
    change: (unit) => change({ unit: unit as CodeFilter['unit'] }),
  }),
];
