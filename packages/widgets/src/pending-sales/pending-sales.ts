import type { Mostrador } from '@mostrador/client';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/basic.ts';
import { download } from '../icons/more.ts';
import { ALL_CODES, type CodeFilter } from '../panel/code-filter.ts';
import { KeptForm } from '../panel/kept-form.ts';
import { PanelElement } from '../panel/panel-element.ts';
import { Pause } from '../panel/pause.ts';
import { segments } from '../panel/segments.ts';
import { skeleton, staleNote } from '../panel/states.ts';
import type { MostradorEvent, Scope } from '../provider/context.ts';
import { codesView } from './codes-view.ts';
import { exportPending, exportTold } from './export.ts';
import { Invoicing } from './invoicing.ts';
import type { es } from './messages.es.ts';
import { messages, type Texts } from './messages.ts';
import { readCodes, readSales } from './reading.ts';
import { salesView } from './sales-view.ts';
import { EMPTY, type Form, type Panel, type Reading, type Tab, type View } from './types.ts';

const MOVES = [
  'invoice.created',
  'transfer.created',
  'order.updated',
  'auto-sale.fired',
  'credit-code.updated',
];

/**
 * What a distributor sold and has not invoiced yet, by customer, and credit codes apart; an invoice that was made
 * elsewhere is registered by its reference, and its sales leave the list (CM-FAC-01..03).
 *
 * @summary Sales to be invoiced.
 * @tag mostrador-pending-sales
 * @fires {MostradorInvoiceRegisteredEvent} mostrador-invoice-registered - An invoice was registered.
 * @fires {MostradorReadyEvent} mostrador-ready - The sales are shown.
 * @fires {MostradorErrorEvent} mostrador-error - Reading or registering failed; the panel says so itself.
 * @csspart card - The frame.
 * @csspart title - Its title.
 * @csspart segmented - The choice between sales and codes.
 * @csspart export - The link that downloads what is shown.
 * @csspart table - A list.
 * @csspart buyer - A row of the customers.
 * @csspart choose - Its button.
 * @csspart back - The button back to the customers.
 * @csspart awaited - A row of the orders that await their payment.
 * @csspart sale - A row of a customer's sales.
 * @csspart code - A row of the codes.
 * @csspart everything - The tick of all rows.
 * @csspart total - The sum of what is ticked.
 * @csspart field - A field with its label.
 * @csspart customer - A customer that was found.
 * @csspart register - The main button.
 * @csspart more - The button that shows more rows.
 * @csspart dialog - The question before an invoice is registered.
 * @csspart outcome - What came of it.
 * @csspart problem - The note of a failure.
 * @csspart blank - What stands in the place of a list.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 */
export class MostradorPendingSales extends PanelElement<Reading, typeof es> implements Panel {
  protected override readonly scopes: readonly Scope[] = ['sales:read', 'sales:write', 'customers:read'];
  protected override readonly messages = messages;
  readonly #kept = new KeptForm<Form>('pending-sales');
  readonly #pause = new Pause(this);
  readonly #invoicing = new Invoicing(this);
  /** @internal */
  form: Form = this.#kept.read(EMPTY);
  /** @internal */
  filter = ALL_CODES;
  #pages = 1;

  /** @internal */
  get tab(): Tab {
    return this.form.tab === 'codes' ? 'codes' : 'sales';
  }

  protected override async read(client: Mostrador, signal: AbortSignal): Promise<Reading> {
    const asked = { client, signal, form: this.form, pages: this.#pages };
    const account = client.get('/v1/account', { signal });
    if (this.tab === 'codes') {
      const [known, codes] = await Promise.all([account, readCodes(asked, this.filter)]);
      return { account: known, codes };
    }
    const [known, sales] = await Promise.all([account, readSales(asked)]);
    return { account: known, sales };
  }

  protected override moves({ type }: MostradorEvent): boolean {
    return MOVES.includes(type);
  }

  protected override taken(): void {
    this.#invoicing.taken();
  }

  protected override heading({ t }: Texts): string {
    return t('title');
  }

  protected override content(view: View): TemplateResult {
    const { texts, host, value } = view;
    const { t } = texts;
    const tabs = [
      ['sales', t('sales')],
      ['codes', t('codes')],
    ] as const;
    const list =
      this.tab === 'codes'
        ? value.codes && codesView(this, this.#invoicing, view, value.codes)
        : value.sales && salesView(this, this.#invoicing, view, value.sales);
    return html`${staleNote(this, texts, host.online)}<div class="tools">${segments(t('tabs'), tabs, this.tab, (tab) => void this.go({ tab, buyerId: '' }))}<button class="link" part="export" type="button" ?disabled=${view.disabled} @click=${() => void exportPending(this, texts)}>${icon(download)}${t('export')}</button></div>${this.#invoicing.told(texts)}${exportTold(this, texts)}${list ?? skeleton(t('loading'))}`;
  }

  /** @internal */
  type(change: Partial<Form>): void {
    this.form = { ...this.form, ...change };
    this.#kept.keep(this.form);
    this.requestUpdate();
  }

  /** @internal */
  choose(change: Partial<CodeFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.#pages = 1;
    this.requestUpdate();
    void this.reader.reload();
  }

  /** @internal */
  async go(change: Partial<Form>, focus?: string): Promise<void> {
    this.#invoicing.clear();
    this.#pages = 1;
    this.type(change);
    await this.reader.reload();
    if (focus) await this.focusOn(focus);
  }

  /** @internal */
  async pick(customerId: string): Promise<void> {
    this.type({ customerId, search: '' });
    await this.reader.reload();
    await this.focusOn(customerId ? '#reference' : '#customer');
  }

  /** @internal */
  search(text: string): void {
    this.type({ search: text });
    this.#pause.after(() => void this.reader.reload());
  }

  /** @internal */
  more(): void {
    this.#pages += 1;
    void this.reader.reload();
  }

  /** @internal */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-pending-sales': MostradorPendingSales;
  }
}
