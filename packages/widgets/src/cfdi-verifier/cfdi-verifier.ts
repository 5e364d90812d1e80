import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dropZoneStyles } from '../cfdi/drop-zone.styles.ts';
import { dropZone } from '../cfdi/drop-zone.ts';
import type { Source } from '../cfdi/types.ts';
import { MostradorCfdiVerifiedEvent } from '../events/cfdi-verified.ts';
import { MostradorErrorEvent } from '../events/error.ts';
import { MostradorReadyEvent } from '../events/ready.ts';
import { toLocale } from '../i18n/locale.ts';
import { panelStyles } from '../panel/styles.ts';
import { Announcer } from '../parts/announcer.ts';
import { failure } from '../parts/failure.ts';
import { consumeHost } from '../provider/consume-host.ts';
import { Checking, type Trouble } from './checking.ts';
import { messages, type Texts } from './messages.ts';
import { reportStyles } from './report.styles.ts';
import { report, verdictOf } from './report.ts';

const SAY_EVERY_MS = 500;

const problemOf = ({ t }: Texts, code: Trouble) =>
  code === 'not_loaded'
    ? { code, title: t('notLoaded') }
    : { code, title: t('notOpened'), detail: t('notOpenedSo') };

/**
 * Anybody checks a CFDI 4.0 in the page: form, seal, certificate and timbre, each with its verdict and reason. The
 * document is sent nowhere, and the library that checks it is fetched with the first one. It needs no provider; without
 * one it speaks the language of the page.
 *
 * @summary Checks a CFDI in the page, without sending it.
 * @tag mostrador-cfdi-verifier
 * @fires {MostradorCfdiVerifiedEvent} mostrador-cfdi-verified - A document was checked.
 * @fires {MostradorReadyEvent} mostrador-ready - The field is shown.
 * @fires {MostradorErrorEvent} mostrador-error - A file could not be opened, or the library not be fetched.
 * @csspart card - The frame.
 * @csspart title - Its title.
 * @csspart drop - The field of the file, which takes what is dropped on it.
 * @csspart paste - The field of a pasted XML.
 * @csspart verdict - The overall verdict.
 * @csspart summary - What the document says of itself.
 * @csspart uuid - Its fiscal folio.
 * @csspart checks - The list of checks.
 * @csspart check - One of them.
 * @csspart findings - What is wrong with the document's structure.
 * @csspart problem - The note of a failure.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 */
export class MostradorCfdiVerifier extends LitElement {
  static override styles = [panelStyles, dropZoneStyles, reportStyles];
  static override properties: PropertyDeclarations = {
    pacCertificates: { attribute: false },
    trustAnchors: { attribute: false },
  };

  /** Certificates (DER or base64) of PACs: only a timbre that is sealed by one of them is called valid. */
  declare pacCertificates: readonly (Uint8Array | string)[] | undefined;
  /** Certificates (DER or base64) of the authorities that issue CSDs; without them nobody asks who issued one. */
  declare trustAnchors: readonly (Uint8Array | string)[] | undefined;

  readonly #host = consumeHost(this);
  readonly #announcer = new Announcer(this, SAY_EVERY_MS);
  readonly #checking = new Checking(() => this.requestUpdate());
  #ready = false;

  protected override render(): TemplateResult {
    const texts = this.#texts;
    if (!texts) return html`<section class="card" part="card"></section>`;
    const { t } = texts;
    const once = this.#checking.state.kind !== 'empty';
    return html`<section class="card" part="card" aria-labelledby="title"><h2 id="title" part="title">${t('title')}</h2>${once ? nothing : html`<p class="muted">${t('lead')}</p>`}${dropZone(
      {
        id: 'file',
        label: t(once ? 'chooseOther' : 'choose'),
        hint: t('drop'),
        take: ([file]) => void this.#check(file!),
      },
    )}<p class="caption">${t('local')}</p><details><summary>${t('paste')}</summary><div class="control"><textarea part="paste" rows="3" spellcheck="false" aria-label=${t('pasted')} @paste=${this.#pasted} @change=${this.#typed}></textarea></div></details>${this.#found(texts)}</section>`;
  }

  #found(texts: Texts): TemplateResult | typeof nothing {
    const { state } = this.#checking;
    const { t } = texts;
    switch (state.kind) {
      case 'empty':
        return nothing;
      case 'checking':
        return html`<p class="wait" role="status"><span class="spinner" aria-hidden="true"></span>${t('checking')}</p>`;
      case 'checked':
        return html`${state.name ? html`<p class="strong name"><bdi>${state.name}</bdi></p>` : nothing}${report(texts, state.inspection)}`;
      default:
        return failure(texts, problemOf(texts, state.kind), () => void this.#check(state.source));
    }
  }

  protected override updated(): void {
    if (this.#ready || !this.#texts) return;
    this.#ready = true;
    this.dispatchEvent(new MostradorReadyEvent());
  }

  get #texts(): Texts | undefined {
    const locale = this.#host.value?.locale ?? toLocale(this.closest<HTMLElement>('[lang]')?.lang);
    const texts = messages(locale);
    if (!texts) void messages.load(locale).then(() => this.requestUpdate());
    return texts;
  }

  #pasted = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain');
    const source = event.clipboardData?.files[0] ?? text;
    if (!source) return;
    // Megabytes are not laid out as text.
    event.preventDefault();
    void this.#check(source);
  };

  #typed = ({ target }: Event) => {
    const field = target as HTMLTextAreaElement;
    if (field.value.trim()) void this.#check(field.value);
    field.value = '';
  };

  async #check(source: Source): Promise<void> {
    const next = await this.#checking.check(source, this);
    const texts = this.#texts;
    if (!next) return;
    if (next.kind !== 'checked') {
      if (texts) this.dispatchEvent(new MostradorErrorEvent(problemOf(texts, next.kind)));
      return;
    }
    const { inspection } = next;
    if (texts) this.#announcer.announce(verdictOf(texts, inspection).title);
    this.dispatchEvent(new MostradorCfdiVerifiedEvent(inspection.verdict, inspection.summary?.uuid ?? null));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-cfdi-verifier': MostradorCfdiVerifier;
  }
}
