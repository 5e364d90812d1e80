import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { MostradorReadyEvent } from '../events/ready.ts';
import { Announcer } from '../parts/announcer.ts';
import { consumeHost } from '../provider/consume-host.ts';
import { type FlowElement, SignUpFlow } from './flow.ts';
import { kindOf } from './kind.ts';
import { lightStyles } from './light.styles.ts';
import { LightForm } from './light-form.ts';
import { messages, type SignUpTexts } from './messages.ts';
import { returnedToken } from './newcomer.ts';
import { signUpStyles } from './sign-up.styles.ts';
import { closedView, unreadView } from './views/closed.ts';
import type { FormView, Piece } from './views/context.ts';
import { formView } from './views/form.ts';
import { frameView } from './views/frame.ts';

const SAY_EVERY_MS = 500;

/**
 * Signs a visitor up with the page's distributor: as its customer, or as a distributor below it. No password is
 * asked: it is set on the platform's own page, which a mail leads to and which leads back here.
 *
 * The form stands among the element's own children, where browsers fill it in and password managers see it; each
 * of its pieces has a `data-mostrador-part` in the place of a `::part`. What is typed outlives a reload.
 *
 * @summary The form, the mail, the provisioning, and what the account waits for.
 * @tag mostrador-sign-up
 * @attr {'customer' | 'distributor'} kind - As what a visitor signs up.
 * @slot - not shown once defined: text for pages where the widget cannot run
 * @slot mostrador-form - The form, which the element puts there itself.
 * @fires {MostradorReadyEvent} mostrador-ready - The first content is shown.
 * @fires {MostradorSignedUpEvent} mostrador-signed-up - The platform took the form; once a sign-up.
 * @fires {MostradorErrorEvent} mostrador-error - Something failed; the widget says so itself.
 * @csspart card - The frame.
 * @csspart title - The title of whatever is on show.
 * @csspart steps - The three steps, in narrow places.
 * @csspart step - One of them.
 * @csspart have-account - "¿Ya tiene cuenta?".
 * @csspart lines - What has been, is, and is to come.
 * @csspart line - One of them.
 * @csspart ruler - The ruler of the provisioning.
 * @csspart late - What is said when it takes longer.
 * @csspart activated - "Ya activé mi perfil".
 * @csspart enter - "Entrar", once the account is active.
 * @csspart again - "Empezar de nuevo".
 * @csspart blank - Not allowed, or over.
 * @csspart problem - The note of a failed reading or a missing network.
 * @csspart link - Every link-like button.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 * @cssproperty --mostrador-danger - Colour of what went wrong.
 * @cssproperty --mostrador-warning - Colour of what needs attention.
 * @cssproperty --mostrador-success - Colour of what is well.
 * @cssproperty --mostrador-radius - Radius of a control is 0.8 of it, of the card 1.2.
 * @cssproperty --mostrador-space - Grid unit, 3 to 5 px.
 * @cssproperty --mostrador-font - Text font.
 * @cssproperty --mostrador-font-display - Font of titles and figures.
 */
export class MostradorSignUp extends LitElement implements FlowElement {
  static override styles = signUpStyles;
  static override properties: PropertyDeclarations = { kind: {} };

  /** `customer` (default) or `distributor`. */
  declare kind: string | undefined;

  readonly #announcer = new Announcer(this, SAY_EVERY_MS);
  readonly #flow = new SignUpFlow(this);
  readonly #light = new LightForm(this, lightStyles, (event) => this.#on(event));
  readonly #host = consumeHost(this, () => this.#follow());
  #place = '';
  #ready = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // At once, whether or not there is a provider yet: it must not stay in the address.
    returnedToken();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#flow.stop();
  }

  protected override willUpdate(): void {
    if (kindOf(this.kind) !== this.#flow.kind) this.#follow();
  }

  protected override render(): TemplateResult {
    const loading = this.#at === 'loading';
    return html`<section class="card ${loading ? 'loading' : ''}" part="card" aria-labelledby="title" aria-busy=${loading}>${this.#content()}</section>${loading ? html`<p class="hidden" role="status">${this.texts.t('loading')}</p>` : nothing}`;
  }

  protected override update(changed: PropertyValues): void {
    const held = this.shadowRoot?.activeElement;
    super.update(changed);
    // "Reintentar" goes with what it tried again.
    if (held && !held.isConnected) this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  protected override updated(): void {
    const at = this.#at;
    const { desk, progress } = this.#flow;
    if (at === 'form' || at === 'loading') {
      const form = this.#light.draw(formView(this.#view));
      form.ariaBusy = `${at === 'loading'}`;
      form.inert = at === 'loading';
      desk?.drawn();
    } else this.#light.remove();
    progress?.updated();
    this.#turn(at === 'progress' ? `progress ${progress?.place}` : at);
    if (this.#ready || at === 'loading' || at === 'unread') return;
    this.#ready = true;
    this.dispatchEvent(new MostradorReadyEvent());
  }

  /** @internal */
  get texts(): SignUpTexts {
    return messages(this.#locale) ?? (messages('es-MX') as SignUpTexts);
  }

  /** @internal */
  get form(): HTMLFormElement | undefined {
    return this.#light.form;
  }

  /** @internal */
  say(text: string): void {
    this.#announcer.announce(text);
  }

  /** @internal */
  restart = (): void => this.#flow.restart();

  /** Where windows are blocked the way leads through this page, which keeps what is typed. @internal */
  signIn = async (): Promise<void> => {
    const host = this.#host.value;
    await host?.signIn({ source: this }).catch((error: { code?: string }) => {
      if (error.code === 'window_blocked') return host.signInByRedirect();
    });
  };

  get #locale() {
    return this.#host.value?.locale ?? 'es-MX';
  }

  /** Which of its places the widget is in. */
  get #at(): 'loading' | 'form' | 'closed' | 'unread' | 'progress' {
    const flow = this.#flow;
    if (!flow.host || flow.returning) return 'loading';
    if (!messages(this.#locale)) {
      void messages.load(this.#locale).then(() => this.requestUpdate());
      return 'loading';
    }
    if (flow.newcomer) return 'progress';
    if (flow.closed) return 'closed';
    if (flow.reader.options) return 'form';
    return flow.reader.trouble ? 'unread' : 'loading';
  }

  get #view(): FormView {
    const { entries, kind, reader, desk, id } = this.#flow;
    return {
      texts: this.texts,
      draft: entries.draft,
      kind,
      options: reader.options,
      id,
      online: this.#host.value?.online ?? true,
      desk,
      go: async (step) => (await this.#flow.open())?.go(step),
    };
  }

  #content(): Piece {
    const { texts } = this;
    const { host, kind, reader, progress, closed } = this.#flow;
    const { trouble } = reader;
    const retry = () => void reader.read();
    switch (this.#at) {
      case 'progress':
        return host && progress ? progress.draw(texts, host) : texts.t('loading');
      case 'closed':
        return closedView(texts, kind, closed?.reason ?? null);
      case 'unread':
        return trouble ? unreadView(texts, kind, trouble, retry) : nothing;
      default:
        return frameView(this.#view, { signIn: host?.person ? null : this.signIn, trouble, retry });
    }
  }

  /** What a person does to the form waits for the code that answers it. */
  #on(event: Event) {
    if (event.type === 'submit') event.preventDefault();
    const { desk } = this.#flow;
    if (desk) desk.on(event);
    else void this.#flow.open().then((opened) => opened?.begin(event));
  }

  #follow() {
    if (!this.isConnected) return;
    this.#flow.follow(this.#host.value, kindOf(this.kind));
    this.requestUpdate();
  }

  /** A new place takes the focus by its title, once the person has had the old one. */
  #turn(place: string) {
    const last = this.#place;
    this.#place = place;
    const lost = document.activeElement === document.body || this.contains(document.activeElement);
    if (!/^(form|progress)/.test(last) || place === last || !lost) return;
    if (place.startsWith('progress')) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-sign-up': MostradorSignUp;
  }
}
