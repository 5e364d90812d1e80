import { ownTimezone } from '@mostrador/domain';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { zoneName } from '../../views/zones.ts';
import { amountOf, wallOf } from '../../words.ts';
import type { DeskView } from '../draw.ts';
import { enter } from './enter.ts';
import { panelMessages } from './messages.ts';

/** The zones of Mexico's clocks; the desktop's and the viewer's own stand beside them. */
const ZONES = [
  'America/Mexico_City',
  'America/Tijuana',
  'America/Hermosillo',
  'America/Mazatlan',
  'America/Chihuahua',
  'America/Ciudad_Juarez',
  'America/Monterrey',
  'America/Matamoros',
  'America/Merida',
  'America/Cancun',
];

/** Another zone for the same written hours; it is saved with them (A-EV-5: the budget counts the same). */
export const zone = (view: DeskView): TemplateResult => {
  const { model, texts, unfold, desk } = view;
  const { t } = panelMessages(texts.locale, model.element);
  const present = model.draft.timezone;
  const viewer = ownTimezone();
  const known = [...new Set([...ZONES, model.saved?.schedule.timezone ?? present, present, viewer])];
  const now = model.host?.now() ?? 0;
  const change = (event: Event) => desk.edits.commit({ timezone: (event.target as HTMLSelectElement).value });
  const close = () => unfold(null);
  return html`<div class="panel" part="panel" role="group" aria-label=${t('zone')} ${ref(enter)}><div class="field"><label for="timezone">${t('zone')}</label><div class="control"><select id="timezone" part="timezone" .value=${present} @change=${change}>${known.map((each) => html`<option value=${each} ?selected=${each === present}>${zoneName(each)} · ${wallOf(now, each).slice(11)}</option>`)}</select></div><p class="message">${t('zoneSo', { budget: amountOf(texts, model.budget) })}</p></div><div class="acts"><button class="button" type="button" @click=${close}>${t('accept')}</button></div></div>`;
};
