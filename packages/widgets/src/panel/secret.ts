import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/basic.ts';
import { check, copy } from '../icons/more.ts';
import type { PanelTexts } from './messages.ts';

interface Panel {
  requestUpdate(): void;
  say(text: string): void;
}

/** What is shown once, with buttons that copy it. */
export class Secrets {
  #copied: string | null = null;
  readonly #panel: Panel;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  /** Something else is shown. */
  clear(): void {
    this.#copied = null;
  }

  draw({ t }: Pick<PanelTexts, 't'>, part: string, name: string, value: string): TemplateResult {
    const done = this.#copied === part;
    return html`<div><dt>${name}</dt><dd class="copyable"><span class="secret" part=${part} dir="ltr">${value}</span><button class="button small" part="copy-${part}" type="button" aria-label="${t(done ? 'copied' : 'copy')}: ${name}" @click=${() => void this.#copy(part, value, t('copied'))}>${icon(done ? check : copy)}${t(done ? 'copied' : 'copy')}</button></dd></div>`;
  }

  async #copy(part: string, value: string, copied: string) {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      // Where the page may not write the clipboard the text can still be selected: `user-select: all`.
      return;
    }
    this.#copied = part;
    this.#panel.say(copied);
    this.#panel.requestUpdate();
  }
}
