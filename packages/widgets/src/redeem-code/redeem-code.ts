import type { Mostrador, Schemas } from '@mostrador/client';
import { css, html, nothing, type TemplateResult } from 'lit';
import { MostradorCodeRedeemedEvent } from '../events/code-redeemed.ts';
import { formatCount } from '../format/count.ts';
import { choiceField, focusWrong, textField } from '../panel/fields.ts';
import { KeptForm } from '../panel/kept-form.ts';
import { PanelElement, type PanelView } from '../panel/panel-element.ts';
import { outcomeNote, staleNote } from '../panel/states.ts';
import { panelStyles } from '../panel/styles.ts';
import type { MostradorEvent, Scope } from '../provider/context.ts';
import type { es } from './messages.es.ts';
import { messages, type Texts } from './messages.ts';

type View = PanelView<Schemas['Balance'], typeof es>;

const EMPTY = { code: '', receiver: '' };
const REDEEM = 'redeem';

/**
 * A customer turns a credit code and its PIN into stamps or points. What a person redeems needs that person: the
 * panel signs in first. The PIN is never kept.
 *
 * @summary Code, PIN and the account that receives.
 * @tag mostrador-redeem-code
 * @fires {MostradorCodeRedeemedEvent} mostrador-code-redeemed - A code was redeemed.
 * @fires {MostradorReadyEvent} mostrador-ready - The form is shown.
 * @fires {MostradorErrorEvent} mostrador-error - Reading or redeeming failed; the panel says so itself.
 * @csspart card - The frame.
 * @csspart title - Its title.
 * @csspart field - A field with its label.
 * @csspart redeem - The main button.
 * @csspart sign-in - The button that signs in.
 * @csspart outcome - What came of it.
 * @csspart problem - The note of a failure.
 * @csspart blank - What stands in the place of the form.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 */
export class MostradorRedeemCode extends PanelElement<Schemas['Balance'], typeof es> {
  // 27 letters: a third of the card would cut them off.
  static override styles = [panelStyles, css`.form .fields>.field:first-child{grid-column:1/-1}`];

  protected override readonly scopes: readonly Scope[] = ['balances:read', 'codes:redeem'];
  protected override readonly messages = messages;
  readonly #kept = new KeptForm<typeof EMPTY>('redeem-code');
  #form = this.#kept.read(EMPTY);
  #pin = '';
  #checked = false;
  #got: Schemas['CreditCodeRedemption'] | null = null;

  protected override read(client: Mostrador, signal: AbortSignal): Promise<Schemas['Balance']> {
    return client.get('/v1/balances', { signal });
  }

  protected override moves({ type }: MostradorEvent): boolean {
    return type === 'balance.changed';
  }

  protected override heading({ t }: Texts): string {
    return t('title');
  }

  /** Who acts must be the customer's own person: an embed session alone never redeems (requirements, section 9). */
  override get needsPerson(): boolean {
    return super.needsPerson || !this.host?.person;
  }

  protected override content(view: View): TemplateResult {
    const { texts, host, value, disabled } = view;
    const { t, locale } = texts;
    const busy = this.acts.busy !== null;
    const count = (amount: number) => formatCount(locale, amount);
    const fields = this.acts.outcome?.kind === 'failed' ? this.acts.outcome.fields : undefined;
    const needed = (text: string, pointer: string) =>
      this.#checked && !text.trim() ? t('missing') : fields?.get(pointer);
    return html`${staleNote(this, texts, host.online)}<form class="form" novalidate @submit=${this.#submit}><p class="muted">${t('lead')}</p><div class="fields">${textField(
      {
        id: 'code',
        label: t('code'),
        value: this.#form.code,
        maxlength: 60,
        error: needed(this.#form.code, '/code'),
        change: (code) => this.#type({ code }),
      },
    )}${textField({
      id: 'pin',
      label: t('pin'),
      value: this.#pin,
      maxlength: 20,
      error: needed(this.#pin, '/pin'),
      change: (pin) => {
        this.#pin = pin;
        this.#type({});
      },
    })}${this.#receivers(view)}</div>${outcomeNote(this, texts, REDEEM, this.#thanks(texts))}<div class="acts"><button class="button main" part="redeem" ?disabled=${disabled} aria-disabled=${busy}>${busy ? html`<span class="spinner" aria-hidden="true"></span>${t('redeeming')}` : t('redeem')}</button></div></form><p class="caption">${t('balance', { stamps: count(value.stamps), points: count(value.points) })}</p>`;
  }

  #receivers({ texts, value }: View) {
    const open = value.stampingAccounts.filter(({ kind }) => kind === 'standard');
    if (open.length < 2) return nothing;
    const known = open.some(({ id }) => id === this.#form.receiver);
    return choiceField({
      id: 'receiver',
      label: texts.t('receiver'),
      value: known ? this.#form.receiver : open[0]!.id,
      options: open.map(({ id, name }) => [id, name]),
      change: (receiver) => this.#type({ receiver }),
    });
  }

  #thanks({ t, locale }: Texts): string {
    const got = this.#got;
    if (!got) return t('done');
    const count = formatCount(locale, got.quantity);
    const values = { count: got.quantity === 1 ? 1 : count, balance: formatCount(locale, got.balanceAfter) };
    if (got.unit === 'point') return t('gotPoints', values);
    // One account of several: its balance is not the one below the form.
    const accounts = this.reader.value?.stampingAccounts ?? [];
    const into = accounts.length > 1 && accounts.find(({ id }) => id === got.toStampingAccountId);
    return into ? t('gotStampsIn', { ...values, name: into.name }) : t('gotStamps', values);
  }

  #type(change: Partial<typeof EMPTY>) {
    this.#form = { ...this.#form, ...change };
    this.#kept.keep(this.#form);
    this.requestUpdate();
  }

  #submit = (event: Event) => {
    event.preventDefault();
    void this.#redeem();
  };

  async #redeem(): Promise<void> {
    const { host } = this;
    const balance = this.reader.value;
    if (!host || !balance) return;
    this.#checked = true;
    const pin = this.#pin;
    const { code, receiver } = this.#form;
    if (!code.trim() || !pin.trim()) {
      this.requestUpdate();
      return focusWrong(this);
    }
    const open = balance.stampingAccounts.filter(({ kind }) => kind === 'standard');
    const to = open.find(({ id }) => id === receiver) ?? open[0];
    const content = { code: code.trim(), ...(to && { toStampingAccountId: to.id }) };
    const body = { ...content, pin: pin.trim() };
    // The key goes by the content without the PIN, which is written nowhere.
    const got = await this.acts.run(
      host,
      REDEEM,
      content,
      (idempotencyKey) => host.client.post('/v1/credit-code-redemptions', { body, idempotencyKey }),
      () => void this.#redeem(),
    );
    if (!got) return;
    this.#got = got;
    this.#checked = false;
    // The next code may have been typed while this one was on its way.
    if (this.#form.code === code && this.#pin === pin) {
      this.#pin = '';
      this.#form = EMPTY;
      this.#kept.forget();
    }
    this.dispatchEvent(new MostradorCodeRedeemedEvent(got));
    void this.reader.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-redeem-code': MostradorRedeemCode;
  }
}
