import type { Schemas } from '@mostrador/client';
import type { TemplateResult } from 'lit';
import { MostradorInvoiceRegisteredEvent } from '../events/invoice-registered.ts';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { actButton } from '../panel/act-button.ts';
import { focusWrong } from '../panel/fields.ts';
import { outcomeNote } from '../panel/states.ts';
import { invoiceForm, tickEverything, wrongCount } from './invoice-form.ts';
import type { Texts } from './messages.ts';
import { Ticks } from './ticks.ts';
import { buyerLabel, type Item, type Panel, type View } from './types.ts';

interface Body {
  buyerId: string;
  reference: string;
  saleIds: string[];
}

const REGISTER = 'register';

/** Registers the invoice of the sales that are ticked, whichever list they stand in. */
export class Invoicing {
  readonly ticks: Ticks;
  /** Whether what is wrong is marked: from the first try on. */
  checked = false;
  readonly #panel: Panel;
  /** What was sent last: the same goes again by its key, whatever is ticked by then. */
  #registered: Schemas['Invoice'] | null = null;

  constructor(panel: Panel) {
    this.#panel = panel;
    this.ticks = new Ticks(() => panel.requestUpdate());
  }

  /** Another list comes. */
  clear(): void {
    this.ticks.all([], false);
    this.checked = false;
    this.#panel.acts.clear();
  }

  /** The list was read anew. */
  taken(): void {
    this.ticks.only(this.#items);
  }

  /** Whom the invoice is for: a customer's sales are its own; codes are for whom was chosen, or redeemed them. */
  get buyer(): { readonly id: string; readonly number: string; readonly name: string } | null {
    const { sales, codes } = this.#panel.reader.value ?? {};
    if (this.#panel.tab === 'sales') return sales?.chosen?.buyer ?? null;
    if (!codes || codes.customer) return codes?.customer ?? null;
    const ticked = codes.codes.items.filter(({ saleId }) => this.ticks.ids.has(saleId));
    const receiver = ticked[0]?.receiver ?? null;
    return ticked.every((code) => code.receiver?.id === receiver?.id) ? receiver : null;
  }

  /** What the platform says against the customer. */
  get buyerError(): string | undefined {
    return this.#panel.acts.refused(REGISTER)?.get('/buyerId');
  }

  /** What came of it, above the list: the sales may have left that by then. */
  told(texts: Texts) {
    const { t, locale } = texts;
    const { reference = '', total } = this.#registered ?? {};
    const says = total ? t('registered', { reference, total: formatMoney(locale, total) }) : t('done');
    return outcomeNote(this.#panel, texts, REGISTER, says);
  }

  everything(texts: Texts): TemplateResult {
    const items = this.#items;
    const content = { count: this.ticks.ids.size, all: items.length, checked: this.checked };
    return tickEverything(texts, content, (on) => this.ticks.all(items, on));
  }

  /** @param customer its name, or how one is chosen */
  form({ texts, disabled }: View, customer: TemplateResult): TemplateResult {
    const { t } = texts;
    const says = t('register');
    return invoiceForm(texts, {
      count: this.ticks.ids.size,
      total: this.ticks.total(this.#items),
      reference: this.#panel.form.reference,
      referenceError: this.#referenceError(texts),
      customer,
      button: actButton(this.#panel, texts, {
        name: REGISTER,
        part: 'register',
        says,
        look: 'main',
        disabled,
      }),
      type: (reference) => this.#panel.type({ reference }),
      submit: (event) => {
        event.preventDefault();
        this.#ask(texts);
      },
    });
  }

  #referenceError({ t }: Texts): string | undefined {
    const { acts, form } = this.#panel;
    if (this.checked && !form.reference.trim()) return t('missing');
    const { outcome } = acts;
    if (outcome?.kind === 'failed' && outcome.problem.code === 'invoice_exists') return outcome.problem.title;
    return acts.refused(REGISTER)?.get('/reference');
  }

  /** What may be ticked. */
  get #items(): readonly Item[] {
    const { sales, codes } = this.#panel.reader.value ?? {};
    if (this.#panel.tab === 'codes')
      return (codes?.codes.items ?? []).map(({ saleId, amount }) => ({ saleId, total: amount.amount }));
    return (sales?.chosen?.sales.items ?? []).map(({ id, total }) => ({ saleId: id, total: total.amount }));
  }

  #ask({ t, locale }: Texts) {
    const panel = this.#panel;
    if (panel.acts.busy) return;
    const { buyer } = this;
    const reference = panel.form.reference.trim();
    const saleIds = [...this.ticks.ids].sort();
    this.checked = true;
    panel.requestUpdate();
    if (!buyer || !reference || wrongCount(saleIds.length)) return void focusWrong(panel);
    const total = { amount: this.ticks.total(this.#items), currency: 'MXN' };
    panel.confirmation.ask({
      title: t('registerTitle'),
      rows: [
        [t('name'), buyerLabel(buyer)],
        [t('invoiceReference'), reference],
        [t('count'), formatCount(locale, saleIds.length)],
        [t('total'), formatMoney(locale, total)],
      ],
      yes: t('register'),
      act: () => void this.#send({ buyerId: buyer.id, reference, saleIds }),
    });
  }

  async #send(body: Body): Promise<void> {
    const panel = this.#panel;
    const { host, reader } = panel;
    if (!host) return;
    this.#registered = null;
    const invoice = await panel.acts.run(
      host,
      REGISTER,
      body,
      (idempotencyKey) => host.client.post('/v1/invoices', { body, idempotencyKey }),
      () => void this.#send(body),
    );
    if (invoice) this.#finish(invoice);
    await reader.reload();
    if (!invoice) return focusWrong(panel);
    // Who has nothing left to be invoiced is left.
    if (reader.value?.sales && !reader.value.sales.chosen) panel.type({ buyerId: '' });
    await panel.focusOn('#title');
  }

  #finish(invoice: Schemas['Invoice']) {
    this.#registered = invoice;
    this.checked = false;
    this.ticks.all([], false);
    this.#panel.type({ reference: '', customerId: '', search: '' });
    this.#panel.dispatchEvent(new MostradorInvoiceRegisteredEvent(invoice));
  }
}
