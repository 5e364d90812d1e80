import { html, nothing, type TemplateResult } from 'lit';
import type { CheckLine, Inspection } from '../cfdi/types.ts';
import { formatTotal, formatWall, inLocale } from '../cfdi/words.ts';
import { formatCount } from '../format/count.ts';
import { icon, slashCircle, triangle } from '../icons/basic.ts';
import { alertCircle, checkCircle } from '../icons/more.ts';
import { counted } from '../panel/words.ts';
import type { Texts } from './messages.ts';

/** As many findings of a check are shown. */
const FINDINGS_SHOWN = 20;

interface Verdict {
  /** Of the note. */
  readonly look: 'success' | 'warning' | 'danger';
  readonly drawing: string;
  readonly title: string;
  readonly says: string;
}

/** The overall verdict in words. */
export const verdictOf = ({ t, locale }: Texts, inspection: Inspection): Verdict => {
  const { verdict, checks, unreadable } = inspection;
  const failed = checks.filter(({ verdict }) => verdict === 'failed').length;
  const where = unreadable?.offset && t('position', { offset: formatCount(locale, unreadable.offset) });
  const why = unreadable ? [inLocale(unreadable.says, locale), where].filter(Boolean).join(' ') : '';
  const [good, doubtful, bad] = [
    { look: 'success', drawing: checkCircle },
    { look: 'warning', drawing: triangle },
    { look: 'danger', drawing: alertCircle },
  ] as const;
  return {
    valid: { ...good, title: t('valid'), says: t('validSo') },
    unproven: { ...good, title: t('unproven'), says: t('unprovenSo') },
    not_stamped: { ...doubtful, title: t('notStamped'), says: t('notStampedSo') },
    invalid: { ...bad, title: t('invalid', { count: counted(locale, failed) }), says: t('invalidSo') },
    unreadable: { ...bad, title: t('unreadable'), says: why },
  }[verdict];
};

const KINDS = { I: 'kindI', E: 'kindE', T: 'kindT', N: 'kindN', P: 'kindP' } as const;

const summary = ({ t, locale }: Texts, document: NonNullable<Inspection['summary']>) => {
  const { issuer, recipient, kind, series, folio, date, uuid, stampedAt } = document;
  const party = ({ name, rfc }: typeof issuer) => (name ? html`<bdi>${name}</bdi><br>${rfc}` : rfc);
  const rows: [string, unknown][] = [
    [t('issuer'), party(issuer)],
    [t('receiver'), party(recipient)],
    [t('kind'), kind in KINDS ? t(KINDS[kind as keyof typeof KINDS]) : kind],
    [t('folio'), [series, folio].filter(Boolean).join(' ')],
    [t('date'), formatWall(locale, date)],
    [t('total'), formatTotal(locale, document)],
    [t('uuid'), uuid && html`<span class="id" part="uuid" dir="ltr">${uuid}</span>`],
    [t('stampedAt'), stampedAt && formatWall(locale, stampedAt)],
  ];
  const said = rows.filter(([, value]) => value);
  return html`<dl class="list framed" part="summary">${said.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
};

const WORDS = {
  ok: ['ok', checkCircle],
  failed: ['failed', alertCircle],
  not_checked: ['notChecked', slashCircle],
} as const;

const findingsOf = ({ t, locale }: Texts, findings: NonNullable<CheckLine['findings']>) => {
  const others = findings.length - FINDINGS_SHOWN;
  const shown = findings.slice(0, FINDINGS_SHOWN);
  return html`<ul class="findings" part="findings">${shown.map(({ path, value, messages }) => html`<li>${inLocale(messages, locale)}${value ? html` <q>${value}</q>` : nothing}<br><code dir="ltr">${path}</code></li>`)}</ul>${others > 0 ? html`<p class="caption">${t('others', { count: counted(locale, others) })}</p>` : nothing}`;
};

const checkLine = (texts: Texts, { verdict, asks, why, pacCode, findings }: CheckLine) => {
  const { t, locale } = texts;
  const [word, drawing] = WORDS[verdict];
  const code = verdict === 'failed' && pacCode ? t('pacCode', { code: pacCode }) : '';
  const reason = why && `${inLocale(why, locale)} ${code}`;
  return html`<li class=${verdict} part="check"><span class="tag">${icon(drawing)}${t(word)}</span><div><p>${inLocale(asks, locale)}</p>${reason ? html`<p class="caption muted">${reason}</p>` : nothing}${findings ? findingsOf(texts, findings) : nothing}</div></li>`;
};

/** All that was found of a document. */
export const report = (texts: Texts, inspection: Inspection): TemplateResult => {
  const { look, drawing, title, says } = verdictOf(texts, inspection);
  const { checks } = inspection;
  // Nothing else could be asked of what cannot be read.
  const lines = inspection.unreadable ? [] : checks;
  return html`<div class="note ${look}" part="verdict">${icon(drawing)}<div><h3>${title}</h3><p>${says}</p></div></div>${inspection.summary ? summary(texts, inspection.summary) : nothing}${lines.length ? html`<div><h3>${texts.t('checks')}</h3><ul class="checks" part="checks">${lines.map((line) => checkLine(texts, line))}</ul></div>` : nothing}`;
};
