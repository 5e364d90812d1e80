import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { icon, triangle } from '../icons/basic.ts';
import type { PanelTexts } from './messages.ts';

/** How long a new dialog ignores everybody: a double click on what opened it must not confirm it. */
const DEAF_MS = 500;

/** What is asked. */
export interface Question {
  readonly title: string;
  /** What will be done, in a sentence. */
  readonly lead?: string;
  /** Names and values of what will be done. */
  readonly rows: readonly (readonly [name: string, value: unknown])[];
  /** Of the button that does it. */
  readonly yes: string;
  /** Of the button that leaves it; default: `Cancelar`. */
  readonly no?: string;
  readonly note?: string;
  /** Called inside the click. */
  act(): void;
}

/**
 * Asks before what cannot be undone. It hears only a person: no event of a script, and nothing in its first 500 ms.
 * Native, so that focus and Escape do what they do everywhere.
 */
export class ConfirmDialog {
  readonly #element: ReactiveElement;
  #question: Question | null = null;
  #open = false;
  #armed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: ReactiveElement) {
    this.#element = element;
  }

  ask(question: Question): void {
    this.#question = question;
    this.#open = true;
    this.#armed = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#armed = true;
      this.#element.requestUpdate();
    }, DEAF_MS);
    this.#element.requestUpdate();
  }

  draw({ t }: PanelTexts): TemplateResult | typeof nothing {
    const question = this.#question;
    if (!question) return nothing;
    const { title, lead, rows, yes, no = t('cancel'), note = t('irreversible') } = question;
    return html`<dialog class="dialog" part="dialog" aria-labelledby="question" aria-describedby="question-lead question-note" @close=${this.#closed}><h2 id="question">${title}</h2>${lead ? html`<p id="question-lead">${lead}</p>` : nothing}<dl class="list framed" part="summary">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl><div class="note warning" id="question-note">${icon(triangle)}<p>${note}</p></div><p class="strong">${t('sure')}</p><div class="actions"><button class="button" part="cancel" type="button" autofocus @click=${this.#no}>${no}</button><button class="button main" part="confirm" type="button" ?inert=${!this.#armed} @click=${this.#yes}>${yes}</button></div></dialog>`;
  }

  /** Call it whenever the element has been rendered. */
  sync(): void {
    const dialog = this.#dialog;
    if (!dialog || !this.#element.isConnected) return;
    if (!this.#open) dialog.close();
    else if (!dialog.open) dialog.showModal();
  }

  /** The element was removed; a dialog that stayed open would come back without its modality. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#open = false;
    this.#dialog?.close();
  }

  #yes = (event: Event) => {
    if (!event.isTrusted || !this.#armed || !this.#open) return;
    this.#no();
    this.#question?.act();
  };

  #no = () => {
    this.#open = false;
    this.#element.requestUpdate();
  };

  #closed = () => {
    if (this.#open) this.#no();
  };

  get #dialog() {
    return this.#element.renderRoot?.querySelector('dialog');
  }
}
