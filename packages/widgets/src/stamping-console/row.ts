import { html, nothing, type TemplateResult } from 'lit';
import { formatTotal, inLocale } from '../cfdi/words.ts';
import { icon, slashCircle } from '../icons/basic.ts';
import { alertCircle, checkCircle, clock, close, download } from '../icons/more.ts';
import type { Texts } from './messages.ts';
import type { Row, Standing } from './types.ts';
import { fileName, type XmlFiles } from './xml-files.ts';

/** What can be done with a document. */
export interface RowActs {
  readonly files: XmlFiles;
  readonly disabled: boolean;
  readonly busy: boolean;
  retry(row: Row): void;
  remove(row: Row): void;
}

const WORDS = {
  checking: ['checking', clock],
  ready: ['ready', clock],
  unfit: ['unfit', slashCircle],
  sending: ['sending', clock],
  stamped: ['stamped', checkCircle],
  failed: ['failed', alertCircle],
} as const;

const tag = ({ t }: Texts, standing: Standing) => {
  const [word, drawing] = WORDS[standing.kind];
  const waits = standing.kind === 'checking' || standing.kind === 'sending';
  const unsure = standing.kind === 'failed' && standing.unsure;
  const mark = waits ? html`<span class="spinner" aria-hidden="true"></span>` : icon(drawing);
  return html`<span class="tag ${standing.kind}">${mark}${t(unsure ? 'unanswered' : word)}</span>`;
};

const codeOf = ({ t }: Texts, code: string | null, key: 'pacCode' | 'pacWouldSay' = 'pacCode') =>
  code ? t(key, { code }) : '';

/** Why a document stands where it does. */
const reasonOf = (texts: Texts, standing: Standing): string => {
  const { t, locale } = texts;
  switch (standing.kind) {
    case 'ready': {
      const { doubt } = standing;
      return doubt
        ? t('doubt', { asks: inLocale(doubt.asks, locale), why: inLocale(doubt.why, locale) })
        : '';
    }
    case 'unfit': {
      const { unfit } = standing;
      const says = unfit.reason === 'refused' ? inLocale(unfit.says, locale) : t(unfit.reason);
      const code = unfit.reason === 'refused' ? codeOf(texts, unfit.pacCode, 'pacWouldSay') : '';
      return [says, code, t('noneSpent')].filter(Boolean).join(' ');
    }
    case 'stamped':
      return standing.replayed ? t('replayed') : '';
    case 'failed': {
      const { problem, pacCode, unsure } = standing;
      const says = [sentence(problem.title), problem.detail, codeOf(texts, pacCode)];
      return [...says, t(unsure ? 'unansweredSo' : 'noneSpent')].filter(Boolean).join(' ');
    }
    default:
      return '';
  }
};

const sentence = (title: string) => (/[.!?]$/.test(title) ? title : `${title}.`);

const about = ({ locale }: Texts, { summary }: Row) => {
  if (!summary) return nothing;
  const { recipient, series, folio } = summary;
  const parts = [recipient.name || recipient.rfc, [series, folio].filter(Boolean).join(' ')];
  const line = [...parts, formatTotal(locale, summary)].filter(Boolean).join(' · ');
  return html`<p class="caption muted about">${line}</p>`;
};

const canRetry = ({ kind, ...standing }: Standing): boolean =>
  kind === 'failed' || ('unfit' in standing && ['notOpened', 'notLoaded'].includes(standing.unfit.reason));

/** A document with where it stands, why, and what can be done. */
export const documentRow = (texts: Texts, row: Row, acts: RowActs): TemplateResult => {
  const { t } = texts;
  const { standing, file } = row;
  const { files, disabled, busy, retry, remove } = acts;
  const reason = reasonOf(texts, standing);
  const bad = standing.kind === 'failed' || standing.kind === 'unfit';
  const named = (verb: string) => `${verb}: ${file.name}`;
  const link =
    standing.kind === 'stamped'
      ? html`<a class="button small" part="download" href=${files.address(standing.uuid, standing.xml)} download=${fileName(standing.uuid)} aria-label=${named(t('download'))}>${icon(download)}${t('download')}</a>`
      : nothing;
  const again = canRetry(standing)
    ? html`<button class="button small" part="retry" type="button" ?disabled=${disabled || busy} aria-label=${named(t('retry'))} @click=${() => retry(row)}>${t('retry')}</button>`
    : nothing;
  const away =
    standing.kind === 'sending'
      ? nothing
      : html`<button class="icon-button quiet" part="remove" type="button" ?disabled=${busy} aria-label=${named(t('remove'))} @click=${() => remove(row)}>${icon(close)}</button>`;
  return html`<li class="document" part="document"><div class="what"><p class="strong name"><bdi>${file.name}</bdi></p>${about(texts, row)}${standing.kind === 'stamped' ? html`<p class="caption"><span class="hidden">${t('folio')}: </span><span class="id" part="uuid" dir="ltr">${standing.uuid}</span></p>` : nothing}${reason ? html`<p class=${bad ? 'says' : 'caption muted says'} part="reason">${reason}</p>` : nothing}</div>${tag(texts, standing)}<div class="do">${link}${again}${away}</div></li>`;
};
