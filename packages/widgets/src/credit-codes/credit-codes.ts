import type { Mostrador } from '@mostrador/client';
import { html, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { stamp } from '../icons/basic.ts';
import { ALL_CODES, type CodeFilter, codeFilterFields, codeQuery, isFiltered } from '../panel/code-filter.ts';
import { moreButton } from '../panel/more-button.ts';
import { readPages } from '../panel/pages.ts';
import { PanelElement } from '../panel/panel-element.ts';
import { blank, outcomeNote, staleNote } from '../panel/states.ts';
import type { MostradorEvent, Scope } from '../provider/context.ts';
import { codeList } from './code-list.ts';
import { Creating } from './creating.ts';
import type { es } from './messages.es.ts';
import { messages, type Texts } from './messages.ts';
import type { CreditCode, Reading, View } from './types.ts';

const VOID = 'void';
const MOVES = ['credit-code.updated', 'balance.changed', 'invoice.created'];

/**
 * A distributor sells stamps or points as codes, which its customers redeem with their PIN. The PIN is shown once,
 * to whoever created the code, and is kept nowhere (A-CM-17, A-CM-18).
 *
 * @summary Credit codes: created, listed, voided.
 * @tag mostrador-credit-codes
 * @fires {MostradorCodeCreatedEvent} mostrador-code-created - A code was created; the event has no PIN.
 * @fires {MostradorReadyEvent} mostrador-ready - The codes are shown.
 * @fires {MostradorErrorEvent} mostrador-error - Reading, creating or voiding failed; the panel says so itself.
 * @csspart card - The frame.
 * @csspart title - Its title.
 * @csspart segmented - The choice between stamps and points.
 * @csspart field - A field with its label.
 * @csspart create - The main button.
 * @csspart created - The code and its PIN, while they are shown.
 * @csspart code - The code in it.
 * @csspart pin - The PIN in it.
 * @csspart copy-code - The button that copies the code.
 * @csspart copy-pin - The button that copies the PIN.
 * @csspart kept - The button that puts the PIN away.
 * @csspart table - The list of codes.
 * @csspart row - A row of it.
 * @csspart void - The button of a row that voids its code.
 * @csspart more - The button that shows older codes.
 * @csspart dialog - The question before a code is voided.
 * @csspart outcome - What came of it.
 * @csspart problem - The note of a failure.
 * @csspart blank - What stands in the place of the list.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 */
export class MostradorCreditCodes extends PanelElement<Reading, typeof es> {
  protected override readonly scopes: readonly Scope[] = ['sales:read', 'codes:write', 'balances:read'];
  protected override readonly messages = messages;
  readonly #creating = new Creating(this);
  #filter = ALL_CODES;
  #pages = 1;

  protected override async read(client: Mostrador, signal: AbortSignal): Promise<Reading> {
    const query = codeQuery(this.#filter);
    const [account, balance, codes] = await Promise.all([
      client.get('/v1/account', { signal }),
      client.get('/v1/balances', { signal }),
      readPages(this.#pages, (cursor) =>
        client.get('/v1/credit-codes', { params: { query: { ...query, cursor } }, signal }),
      ),
    ]);
    return { account, balance, codes };
  }

  protected override moves({ type }: MostradorEvent): boolean {
    return MOVES.includes(type);
  }

  protected override heading({ t }: Texts): string {
    return t('title');
  }

  protected override willUpdate(): void {
    this.#creating.guard();
  }

  protected override content(view: View): TemplateResult {
    return html`${staleNote(this, view.texts, view.host.online)}${this.#creating.draw(view)}${this.#listing(view)}`;
  }

  #listing({ texts, value, host, disabled }: View) {
    const { t } = texts;
    const { account, codes } = value;
    const { items, more } = codes;
    if (!items.length && !isFiltered(this.#filter))
      return html`<div class="ruled">${blank(stamp, t('empty'), t('emptySo'))}</div>`;
    const filters = codeFilterFields(texts, {
      filter: this.#filter,
      account,
      now: host.now(),
      change: (change) => this.#choose(change),
    });
    const list = codeList(texts, {
      codes: items,
      timeZone: account.timezone,
      disabled,
      withdraw: (code) => this.#askToVoid(code, texts),
    });
    return html`<div class="rows ruled"><h3>${t('list')}</h3><div class="tools">${filters}</div>${outcomeNote(this, texts, VOID, t('wasVoided'))}${items.length ? list : blank(stamp, t('nothing'), t('nothingSo'))}${moreButton(texts, { more, disabled, press: this.#more })}</div>`;
  }

  #choose(change: Partial<CodeFilter>) {
    this.#filter = { ...this.#filter, ...change };
    this.#pages = 1;
    this.requestUpdate();
    void this.reader.reload();
  }

  #more = () => {
    this.#pages += 1;
    void this.reader.reload();
  };

  #askToVoid(code: CreditCode, { t, locale }: Texts) {
    this.confirmation.ask({
      title: t('voidTitle'),
      rows: [
        [t('code'), code.code],
        [t(code.unit === 'stamp' ? 'stamps' : 'points'), formatCount(locale, code.quantity)],
        [t('price'), formatMoney(locale, code.amount)],
      ],
      note: `${t('irreversible')}. ${t('voidSo')}`,
      yes: t('void'),
      act: () => void this.#void(code),
    });
  }

  async #void(code: CreditCode): Promise<void> {
    const { host } = this;
    if (!host) return;
    const { id } = code;
    const voided = await this.acts.run(
      host,
      VOID,
      { id },
      (idempotencyKey) =>
        host.client.post('/v1/credit-codes/{id}/voiding', { params: { path: { id } }, idempotencyKey }),
      () => void this.#void(code),
    );
    if (voided) this.#creating.forget(id);
    await this.reader.reload();
    if (voided) this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-credit-codes': MostradorCreditCodes;
  }
}
