import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { MostradorErrorEvent } from '../events/error.ts';
import { MostradorReadyEvent } from '../events/ready.ts';
import { icon, offline, people, slashCircle } from '../icons.ts';
import { failure } from '../parts/failure.ts';
import { consumeHost } from '../provider/consume-host.ts';
import type {
  MostradorHost,
  MostradorSignInError,
  Person,
  Scope,
  SignInOptions,
} from '../provider/context.ts';
import { hint } from './hint.ts';
import { messages, type SignInTexts } from './messages.ts';
import { personRow } from './person-row.ts';
import { signInStyles } from './sign-in.styles.ts';
import { troubleOfSignIn } from './trouble.ts';

/**
 * Signs a person in by the platform's own window: no password is typed on the host's page. Then shows whom
 * the page acts for, with a choice where the person has several accounts.
 *
 * @summary "Continue as ...", the account, and the way out.
 * @tag mostrador-sign-in
 * @slot - not shown once defined: text for pages where the widget cannot run
 * @fires {MostradorSignedInEvent} mostrador-signed-in - Somebody signed in here.
 * @fires {MostradorSignedOutEvent} mostrador-signed-out - The person pressed "Salir".
 * @fires {MostradorReadyEvent} mostrador-ready - The first content is shown.
 * @fires {MostradorErrorEvent} mostrador-error - Signing in failed; the widget says so itself.
 * @csspart button - The main button.
 * @csspart hint - What came of the last attempt.
 * @csspart person - The frame of who is signed in.
 * @csspart account - The account's name, or the choice of one.
 * @csspart sign-out - The button that signs out.
 * @csspart problem - The note of a failure.
 * @csspart link - Every link-like button.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 * @cssproperty --mostrador-radius - Radius of a control is 0.8 of it.
 * @cssproperty --mostrador-space - Grid unit, 3 to 5 px.
 * @cssproperty --mostrador-font - Text font.
 */
export class MostradorSignIn extends LitElement {
  static override styles = signInStyles;
  static override properties: PropertyDeclarations = {
    scopes: {},
    pointCeiling: { type: Number, attribute: 'point-ceiling' },
    _waiting: { state: true },
    _error: { state: true },
  };

  /** What to ask consent for, separated by spaces. Default: what the widgets of this package need. */
  declare scopes: string | undefined;
  /** Points a day that the site suggests it may spend; the person decides. 0: confirm each purchase. */
  declare pointCeiling: number | undefined;
  /** @internal */
  declare _waiting: boolean | undefined;
  /** @internal */
  declare _error: MostradorSignInError | null | undefined;

  readonly #consumer = consumeHost(this);
  #person: Person | null = null;
  #left = false;
  #ready = false;

  protected override willUpdate(): void {
    const person = this.#consumer.value?.person ?? null;
    this.#left = !person && (this.#left || this.#person !== null);
    // Whoever is signed in now settles what the last attempt left.
    if (person) this._error = null;
    this.#person = person;
  }

  protected override render(): TemplateResult {
    const host = this.#consumer.value;
    const texts = host && this.#texts(host);
    if (!host || !texts || host.session === 'starting') return this.#skeleton(texts);
    const { person } = host;
    const { t } = texts;
    const said = person?.account
      ? t('signedInAs', { name: person.account.name })
      : this.#left
        ? t('signedOut')
        : '';
    return html`<div class="said" role="status">${this.#hint(host, texts) ?? html`<span class="hidden">${this._waiting ? t('waiting') : said}</span>`}</div>${person ? this.#signedIn(host, person, texts) : this.#signedOut(host, texts)}`;
  }

  protected override updated(): void {
    const button = this.renderRoot.querySelector<HTMLElement>('.button');
    // The button that had the focus is gone with its state: its successor takes it, so that Tab goes on here.
    if (this.#hadFocus && !this.shadowRoot?.activeElement) button?.focus();
    this.#hadFocus = false;
    if (this.#ready || !button) return;
    this.#ready = true;
    this.dispatchEvent(new MostradorReadyEvent());
  }

  #hadFocus = false;

  #texts(host: MostradorHost): SignInTexts | undefined {
    const texts = messages(host.locale);
    if (!texts) void messages.load(host.locale).then(() => this.requestUpdate());
    return texts;
  }

  #skeleton(texts: SignInTexts | undefined) {
    return html`<div class="column breathing" aria-busy="true"><span class="hidden">${texts?.t('loading')}</span><i class="bone action"></i><i class="bone line"></i></div>`;
  }

  #signedIn(host: MostradorHost, { account, accounts }: Person, texts: SignInTexts) {
    const { t } = texts;
    const signOut = () => {
      this.#hadFocus = true;
      void host.signOut(this);
    };
    if (account) return personRow({ texts, account, accounts, select: host.selectAccount, signOut });
    return html`<div class="frame"><div class="blank">${icon(people)}<p class="strong">${t('noAccount')}</p><p class="muted">${t('noAccountSo')}</p><button class="button" part="button" @click=${signOut}>${t('otherProfile')}</button></div></div>`;
  }

  #signedOut(host: MostradorHost, texts: SignInTexts) {
    const { t } = texts;
    const error = this._error ?? host.signInError;
    const trouble = troubleOfSignIn(host, this._waiting ? null : error, texts);
    if (trouble?.state === 'not-allowed')
      return html`<div class="frame"><div class="blank">${icon(slashCircle)}<p class="strong">${trouble.problem.title}</p><p class="muted">${trouble.problem.detail}</p></div></div>`;
    const note = host.online
      ? trouble && failure(texts, trouble.problem, () => this.#signIn(host))
      : html`<div class="note" part="problem" role="status">${icon(offline)}<p>${t('offline')} ${t('offlineSo')}</p></div>`;
    const label = host.accountName ? t('continueAs', { name: host.accountName }) : t('continue');
    const caption = this._waiting
      ? html`${t('waiting')}. <button class="link" part="link" @click=${() => this.#signIn(host)}>${t('showWindow')}</button>`
      : t('why');
    return html`<div class="column">${note}<button class="button main" part="button" aria-describedby="why" ?disabled=${!host.online} @click=${() => this.#signIn(host)}>${this._waiting ? html`<span class="spinner"></span>` : nothing}${label}</button><p class="caption" id="why">${caption}</p></div>`;
  }

  #hint(host: MostradorHost, texts: SignInTexts) {
    const code = (this._error ?? host.signInError)?.code;
    if (this._waiting || host.person || !code || code === 'failed') return undefined;
    const note = hint(texts, code, () => this.#signInHere(host));
    return note === nothing ? undefined : note;
  }

  async #signIn(host: MostradorHost) {
    // Before any await: browsers open windows only within the click.
    const answer = host.signIn({ ...this.#wishes, source: this });
    // Pressed again: the window comes to the front, and its answer is awaited already.
    if (this._waiting) return void answer.catch(() => {});
    this._error = null;
    this._waiting = true;
    try {
      await answer;
      this.#hadFocus = true;
    } catch (error) {
      this.#fail(error as MostradorSignInError);
    } finally {
      this._waiting = false;
    }
  }

  async #signInHere(host: MostradorHost) {
    await host.signInByRedirect(this.#wishes).catch((error) => this.#fail(error as MostradorSignInError));
  }

  get #wishes(): SignInOptions {
    const scopes = this.scopes?.split(/\s+/).filter(Boolean) as Scope[] | undefined;
    return { scopes, pointCeiling: this.pointCeiling };
  }

  #fail(error: MostradorSignInError) {
    this._error = error;
    this.dispatchEvent(new MostradorErrorEvent({ code: error.code, title: error.message }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-sign-in': MostradorSignIn;
  }
}
