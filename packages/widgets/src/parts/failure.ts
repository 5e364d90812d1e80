import { html, nothing, type TemplateResult } from 'lit';
import type { commonEs } from '../i18n/common.es.ts';
import type { Localizer } from '../i18n/messages.ts';
import { icon } from '../icons/basic.ts';
import { alertCircle, copy } from '../icons/more.ts';

/** What a person reads of a problem document. */
export interface Failure {
  readonly title: string;
  readonly detail?: string;
  readonly requestId?: string;
}

/** `7C2E91…04BD`: the ends by which support finds it. */
export const shorten = (id: string) => (id.length > 12 ? `${id.slice(0, 6)}…${id.slice(-4)}` : id);

const copyText = (text: string) => (event: Event) => {
  const button = event.currentTarget as HTMLElement;
  void navigator.clipboard?.writeText(text).then(() => {
    button.ariaPressed = 'true';
  });
};

/**
 * The state *failed*: what happened, a retry, and the request id with a copy button. Needs the base,
 * note and button sheets.
 * @param says what the button says, where it does something else than a retry
 */
export const failure = (
  texts: Pick<Localizer<typeof commonEs>, 't'>,
  problem: Failure,
  press: () => void,
  says: string = texts.t('retry'),
): TemplateResult => {
  const { title, detail, requestId: id } = problem;
  return html`<div class="note danger" part="problem" role="alert">${icon(alertCircle)}<div><b class="strong">${title}</b>${detail ? html`<p>${detail}</p>` : nothing}<p><button class="link" part="link" type="button" @click=${press}>${says}</button></p>${id ? html`<p class="caption">${texts.t('request', { id: shorten(id) })} <button class="link" type="button" aria-label="${texts.t('copy')} ${id}" @click=${copyText(id)}>${icon(copy)}</button></p>` : nothing}</div></div>`;
};
