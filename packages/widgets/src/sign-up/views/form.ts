import { html, nothing } from 'lit';
import { chevronBack, offline } from '../../icons.ts';
import { FIELDS, isAsked, STEPS, type Step } from '../fields.ts';
import { type FormView, lightIcon, type Piece } from './context.ts';
import { fieldView } from './field.ts';

const step = (view: FormView, at: Step): Piece => {
  const { texts, draft, id } = view;
  const { values } = draft;
  const fields = FIELDS.filter((field) => field.step === at && isAsked(field, values));
  return html`<div data-mostrador-part="step ${at === draft.step ? 'current' : ''}" data-type=${values.type} role="group" aria-labelledby=${id(`step-${at}`)}><h3 id=${id(`step-${at}`)}>${texts.t(`step_${at}`)}</h3><div data-mostrador-part="fields">${fields.map((field) => fieldView(view, field))}</div></div>`;
};

/** What a newcomer may expect, where there is room for it. */
const whatNext = ({ texts: { t }, kind }: FormView): Piece => {
  const lines = [t('next_1'), t(`next_2_${kind}`), t(`next_3_${kind}`)];
  return html`<div data-mostrador-part="what-next"><h3>${t('whatNext')}</h3><ol>${lines.map((line, at) => html`<li><span data-mostrador-part="number" aria-hidden="true">${at + 1}</span><span>${line}</span></li>`)}</ol></div>`;
};

const UNKNOWN = { version: '-', url: '' };

/** Terms and privacy notice with their versions; consent to marketing apart, unticked (LFPDPPP). */
const consents = ({ texts, draft, options, id }: FormView): Piece => {
  const { t, rich } = texts;
  const { terms, privacy } = options ?? { terms: UNKNOWN, privacy: UNKNOWN };
  const link = (name: 'terms' | 'privacy', url: string) =>
    html`<a data-mostrador-part="link" href=${url || nothing} target="_blank" rel="noopener">${t(name)}</a>`;
  const says = rich('accept', { terms: link('terms', terms.url), privacy: link('privacy', privacy.url) });
  const versions =
    terms.version === privacy.version
      ? t('version', { version: terms.version })
      : t('versions', { terms: terms.version, privacy: privacy.version });
  return html`<div data-mostrador-part="consents"><label data-mostrador-part="check"><input type="checkbox" id=${id('marketing')} name="marketing" .checked=${draft.marketing}><span>${t('marketing')}</span></label><p>${says}</p><p data-mostrador-part="caption">${versions}</p></div>`;
};

const buttons = ({ texts: { t }, draft, go, desk, online, options }: FormView): Piece => {
  const sending = desk?.sending;
  const label = sending
    ? html`<span data-mostrador-part="spinner"></span>${t('sending')}`
    : html`<span data-mostrador-part="next-text">${t('next')}</span><span data-mostrador-part="send-text">${t('send')}</span>`;
  const back = () => go((draft.step - 1) as Step);
  return html`<div data-mostrador-part="buttons">${draft.step > 0 ? html`<button type="button" data-mostrador-part="icon-button back" aria-label=${t('back')} @click=${back}>${lightIcon(chevronBack)}</button>` : nothing}<button type="submit" data-mostrador-part="button main submit" ?disabled=${!online || !options} aria-disabled=${sending ? 'true' : nothing}>${label}</button></div>`;
};

/** The form, all of it: narrow places show the step that is current. */
export const formView = (view: FormView): Piece => {
  const { online, texts, draft, desk } = view;
  const away = online
    ? nothing
    : html`<div data-mostrador-part="note problem" role="status">${lightIcon(offline)}<p>${texts.t('offline')} ${texts.t('offlineSo')}</p></div>`;
  const [first, ...others] = STEPS.map((at) => step(view, at));
  return html`${away}${desk?.summary() ?? nothing}<div data-mostrador-part="columns"><div data-mostrador-part="column">${first}${whatNext(view)}</div><div data-mostrador-part="column far">${others}</div></div><div data-mostrador-part="footer" data-last=${draft.step === STEPS.length - 1}>${consents(view)}<div role="alert">${desk?.failure() ?? nothing}</div>${buttons(view)}</div>`;
};
