import type { Schemas } from '@mostrador/client';
import { html, nothing, type TemplateResult } from 'lit';
import { MostradorCodeCreatedEvent } from '../events/code-created.ts';
import { formatCount } from '../format/count.ts';
import { dayOf } from '../instant.ts';
import { actButton } from '../panel/act-button.ts';
import { focusWrong } from '../panel/fields.ts';
import { KeptForm } from '../panel/kept-form.ts';
import { countTyped } from '../panel/numbers.ts';
import { Secrets } from '../panel/secret.ts';
import { outcomeNote, refusal } from '../panel/states.ts';
import { counted } from '../panel/words.ts';
import { codeFields } from './code-form.ts';
import { codeShown } from './code-shown.ts';
import { bodyOf, type Draft, EMPTY, wrongIn } from './draft.ts';
import type { Texts } from './messages.ts';
import type { Panel, Reading, View } from './types.ts';

const CREATE = 'create';
const SHORT = ['insufficient_stamps', 'insufficient_points'];

/** Creates a code, and shows it with its PIN until the person puts that away: to nobody else, and kept nowhere. */
export class Creating {
  readonly #panel: Panel;
  readonly #kept = new KeptForm<Draft>('credit-codes');
  readonly #secrets: Secrets;
  #draft = this.#kept.read(EMPTY);
  /** Whether what is wrong is marked: from the first try on. */
  #checked = false;
  #shown: { made: Schemas['NewCreditCode']; accountId: string | null } | null = null;

  constructor(panel: Panel) {
    this.#panel = panel;
    this.#secrets = new Secrets(panel);
  }

  /** Call it before each rendering: the page may act for somebody else now. */
  guard(): void {
    const { host } = this.#panel;
    if (!this.#shown || !host) return;
    const other = host.accountId !== null && host.accountId !== this.#shown.accountId;
    if (other || host.session === 'visitor') this.#shown = null;
  }

  /** A code that was voided is worth nothing any more. */
  forget(id: string): void {
    if (this.#shown?.made.id === id) this.#shown = null;
  }

  draw(view: View): TemplateResult {
    const { texts, value, host, disabled } = view;
    if (this.#shown?.accountId === host.accountId)
      return codeShown(texts, this.#secrets, this.#shown.made, () => void this.#putAway());
    const says = texts.t('create');
    return html`<form class="form" novalidate @submit=${this.#submit}>${codeFields(texts, {
      draft: this.#draft,
      today: this.#today(value),
      stock: this.#stock(value),
      checked: this.#checked,
      refused: this.#panel.acts.refused(CREATE),
      change: (change) => this.#type(change),
    })}${this.#told(texts, value)}<div class="acts">${actButton(this.#panel, texts, { name: CREATE, part: 'create', says, look: 'main', disabled })}</div></form>`;
  }

  /** What came of it, where the platform's words need ours. */
  #told(texts: Texts, reading: Reading) {
    const { outcome } = this.#panel.acts;
    if (outcome?.kind !== 'failed' || outcome.name !== CREATE) return nothing;
    const { problem } = outcome;
    const detail =
      problem.code === 'secret_already_shown'
        ? texts.t('lostSecret')
        : SHORT.includes(problem.code) && this.#shortOf(texts, reading);
    if (!detail) return outcomeNote(this.#panel, texts, CREATE, '');
    return refusal(this.#panel.acts, texts, { ...problem, detail });
  }

  /** How many are missing; null once there are enough. */
  #shortOf({ t, locale }: Texts, reading: Reading): string | null {
    const stock = this.#stock(reading);
    const missing = (countTyped(this.#draft.quantity) ?? 0) - stock;
    if (missing <= 0) return null;
    const values = { count: counted(locale, missing), stock: formatCount(locale, stock) };
    return this.#draft.unit === 'stamp' ? t('shortStamps', values) : t('shortPoints', values);
  }

  #type(change: Partial<Draft>) {
    this.#draft = { ...this.#draft, ...change };
    this.#kept.keep(this.#draft);
    this.#panel.requestUpdate();
  }

  #today({ account }: Reading) {
    return dayOf(new Date(this.#panel.host?.now() ?? 0).toISOString(), account.timezone);
  }

  #stock({ balance }: Reading) {
    return this.#draft.unit === 'stamp' ? balance.stamps : balance.points;
  }

  #submit = (event: Event) => {
    event.preventDefault();
    void this.#create();
  };

  async #create(): Promise<void> {
    const panel = this.#panel;
    const { host } = panel;
    const reading = panel.reader.value;
    if (!host || !reading || panel.acts.busy) return;
    this.#checked = true;
    panel.requestUpdate();
    if (Object.keys(wrongIn(this.#draft, this.#today(reading))).length) return focusWrong(panel);
    const body = bodyOf(this.#draft, reading.account.timezone);
    const made = await panel.acts.run(
      host,
      CREATE,
      body,
      (idempotencyKey) => host.client.post('/v1/credit-codes', { body, idempotencyKey }),
      () => void this.#create(),
    );
    // The stock may have changed, or a code may stand there whose answer was lost.
    void panel.reader.reload();
    if (!made) return focusWrong(panel);
    await this.#show(made, host.accountId);
  }

  async #show(made: Schemas['NewCreditCode'], accountId: string | null): Promise<void> {
    this.#checked = false;
    this.#draft = { ...EMPTY, unit: this.#draft.unit };
    this.#kept.forget();
    this.#secrets.clear();
    this.#shown = { made, accountId };
    const { pin: _, ...creditCode } = made;
    this.#panel.dispatchEvent(new MostradorCodeCreatedEvent(creditCode));
    await this.#focus('#created');
  }

  async #putAway(): Promise<void> {
    this.#shown = null;
    this.#panel.acts.clear();
    await this.#focus('#quantity');
  }

  async #focus(selector: string) {
    this.#panel.requestUpdate();
    await this.#panel.updateComplete;
    this.#panel.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
