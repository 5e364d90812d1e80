import { html, nothing, type TemplateResult } from 'lit';
import { lazyMessages } from '../../i18n/lazy-messages.ts';
import { icon, offline } from '../../icons.ts';
import { failure } from '../../parts/failure.ts';
import { tallTicks } from '../../parts/ruler.ts';
import { setVars } from '../../parts/set-vars.ts';
import type { MostradorHost } from '../../provider/context.ts';
import type { FlowElement } from '../flow.ts';
import type { SignUpTexts } from '../messages.ts';
import type { FormKind, Newcomer } from '../types.ts';
import type { ProgressView } from './context.ts';
import { Following } from './follow.ts';
import { es } from './messages.es.ts';
import { elapsedSeconds, ended, notice, provisioning, standing, TICKS } from './places.ts';
import { progressStyles } from './progress.styles.ts';

const messages = /* @__PURE__ */ lazyMessages(es, { en: async () => (await import('./messages.en.ts')).en });

/** What follows the form: the mail, the provisioning, the distributor's word. Fetched when somebody has signed up. */
export class Progress {
  readonly following: Following;
  readonly #element: FlowElement;
  readonly #kind: FormKind;
  readonly #said = new Set<string>();
  #hint = '';
  #busy = false;
  #locale: MostradorHost['locale'] = 'es-MX';

  /** In the page's language from its first word. */
  static async open(element: FlowElement, kind: FormKind, newcomer: Newcomer): Promise<Progress> {
    await messages.load(element.texts.locale);
    return new Progress(element, kind, newcomer);
  }

  constructor(element: FlowElement, kind: FormKind, newcomer: Newcomer) {
    this.#element = element;
    this.#kind = kind;
    this.following = new Following(newcomer, () => this.#changed());
    const sheet = progressStyles.styleSheet;
    const root = element.shadowRoot;
    if (sheet && root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  /** The place that the sign-up has come to; a new one takes the focus. */
  get place(): string {
    const { signUp, over } = this.following;
    return over ? 'over' : (signUp?.state ?? 'unverified');
  }

  follow(host: MostradorHost): void {
    this.#locale = host.locale;
    this.following.follow(host);
  }

  stop(): void {
    this.following.stop();
  }

  draw(texts: SignUpTexts, host: MostradorHost): TemplateResult {
    const { following } = this;
    const { trouble, signUp } = following;
    const view = this.#view(texts, host.online);
    const away = host.online
      ? nothing
      : html`<div class="note" part="problem" role="status">${icon(offline)}<p>${texts.t('offline')}</p></div>`;
    const again = following.unsent ? this.#resend : () => void following.read();
    const failed = trouble && host.online ? failure(texts, trouble.problem, again) : away;
    if (following.over) return html`<div class="progress">${ended(view, 'gone')}</div>`;
    // A token that came back by the address is read first: whoever has activated must not be asked to.
    if (!signUp && following.newcomer.token && !following.newcomer.email)
      return html`<div class="progress" aria-busy="true">${trouble ? failed : html`<p class="muted">${texts.t('loading')}</p>`}</div>`;
    const place =
      !signUp || signUp.state === 'unverified'
        ? notice(view)
        : signUp.state === 'provisioning'
          ? provisioning({ view, signUp })
          : standing({ view, signUp });
    return html`<div class="progress">${failed}${place}</div>`;
  }

  /** Sizes that CSS cannot know; call it when drawn. */
  updated(): void {
    const { signUp } = this.following;
    if (signUp?.state !== 'provisioning') return;
    const seconds = elapsedSeconds({ signUp, view: { following: this.following } as ProgressView });
    const tall = tallTicks(seconds, 600, TICKS);
    setVars(this.#element.shadowRoot?.querySelector<HTMLElement>('.ruler'), {
      '--_ticks': TICKS,
      '--_tall': tall,
    });
  }

  #view(texts: SignUpTexts, online: boolean): ProgressView {
    const { newcomer, signUp } = this.following;
    return {
      words: messages(this.#locale, this.#element),
      texts,
      kind: this.#kind,
      following: this.following,
      email: newcomer.email ?? signUp?.person.email ?? '',
      hint: this.#hint,
      busy: this.#busy,
      online,
      ask: () => void this.#press(() => this.following.read(), 'notYet'),
      resend: this.#resend,
      restart: () => this.#element.restart(),
      signIn: () => this.#element.signIn(),
    };
  }

  readonly #resend = () => void this.#press(() => this.following.resend(), 'resent');

  /** What is said when the press has changed nothing that can be seen. */
  async #press(act: () => Promise<void>, says: 'notYet' | 'resent') {
    if (this.#busy) return;
    this.#busy = true;
    this.#hint = '';
    this.#element.requestUpdate();
    await act();
    this.#busy = false;
    const { signUp, trouble } = this.following;
    if (!trouble && signUp?.state === 'unverified')
      this.#hint = messages(this.#locale, this.#element).t(says);
    this.#element.requestUpdate();
  }

  #changed() {
    this.#announce();
    this.#element.requestUpdate();
  }

  /** Each line once, never the seconds. */
  #announce() {
    const { signUp } = this.following;
    const { t } = messages(this.#locale, this.#element);
    if (!signUp) return;
    const line =
      signUp.state === 'provisioning'
        ? signUp.provisioning?.delayed
          ? t('delayed')
          : `${t('verified')}. ${t('preparing')}`
        : signUp.state === 'inactive'
          ? t('ready')
          : signUp.state === 'active'
            ? t('title_active')
            : signUp.state === 'pending-link'
              ? `${t('verified')}. ${t('title_pending-link')}`
              : '';
    if (!line || this.#said.has(line)) return;
    this.#said.add(line);
    this.#element.say(line);
  }
}
