import { html, nothing } from 'lit';
import { check, icon } from '../../icons.ts';
import { failure } from '../../parts/failure.ts';
import type { Trouble } from '../../provider/trouble.ts';
import { STEPS, type Step } from '../fields.ts';
import { FORM_SLOT } from '../light-form.ts';
import type { FormView, Piece } from './context.ts';

/** Done steps lead back; a form in one view needs none. */
const steps = ({ texts: { t }, draft, go }: FormView): Piece => {
  const item = (at: Step) => {
    const name = t(`step_${at}`);
    const inside =
      at < draft.step
        ? html`<button type="button" @click=${() => go(at)}>${icon(check)}${name}<span class="hidden">, ${t('done')}</span></button>`
        : name;
    return html`<li class=${at <= draft.step ? 'reached' : ''} part="step" aria-current=${at === draft.step ? 'step' : nothing}>${inside}</li>`;
  };
  return html`<ol class="steps caption" part="steps" aria-label=${t('steps')}>${STEPS.map(item)}</ol>`;
};

/** What stands round the form: title, steps, the way in for whoever has an account. */
export const frameView = (
  view: FormView,
  { signIn, trouble, retry }: { signIn: (() => void) | null; trouble: Trouble | null; retry: () => void },
): Piece => {
  const { texts, kind, draft } = view;
  const { t } = texts;
  const way = signIn
    ? html`<p class="have" part="have-account">${t('haveAccount')} <button class="link" part="link" @click=${signIn}>${t('enter')}</button></p>`
    : nothing;
  const failed = trouble ? failure(texts, trouble.problem, retry) : nothing;
  return html`<div class="frame" data-step=${draft.step}><div class="heading"><h2 id="title" part="title" tabindex="-1">${t(`title_${kind}`)}</h2><p class="muted kept">${t('kept')}</p></div>${steps(view)}${failed}<slot name=${FORM_SLOT}></slot>${way}</div>`;
};
