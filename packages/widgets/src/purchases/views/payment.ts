import { html, nothing, type TemplateResult } from 'lit';
import { choiceField } from '../../panel/fields.ts';
import { manageMethods } from '../../parts/manage-methods.ts';
import { isSlow, type Way } from '../ways.ts';
import { count } from '../words.ts';
import type { Desk } from './context.ts';

const wayText = ({ texts, value }: Desk, { key, method }: Way): string => {
  const { t } = texts;
  if (method) return t(isSlow(method) ? 'slow' : 'atOnce', { label: method.label });
  if (key === 'points') return t('byPoints', { points: count(texts, value.points) });
  return t(value.methods.length ? 'byOther' : 'byWindow');
};

const manage = ({ host, texts, value, panel }: Desk) =>
  host.person && value.methods.length
    ? manageMethods(host, texts.t('manage'), () => panel.reader.reload())
    : nothing;

/** How it is paid; a choice where there is one (A-CM-14). */
export const paymentField = (desk: Desk): TemplateResult | typeof nothing => {
  const { texts, way, ways, choose } = desk;
  const label = texts.t('payment');
  if (ways.length === 1) return html`<p class="muted" part="payment">${label}: ${wayText(desk, way)}</p>`;
  return html`<div class="pay">${choiceField({
    id: 'payment',
    label,
    value: way.key,
    options: ways.map((each) => [each.key, wayText(desk, each)]),
    change: choose,
  })}${manage(desk)}</div>`;
};
