import type { Mostrador, Schemas } from '@mostrador/client';
import { focusWrong } from '../panel/fields.ts';
import { KeptForm } from '../panel/kept-form.ts';
import { countTyped } from '../panel/numbers.ts';
import type { PanelElement } from '../panel/panel-element.ts';
import type { View } from './buying.ts';
import { type Customer, type Licensing, readLicensing } from './licensing.ts';
import type { es } from './messages.es.ts';
import type { Contract, Services } from './services.ts';
import { nameOf } from './words.ts';

type Panel = PanelElement<Services, typeof es>;

export const GENERATE = 'generate';
/** As many as one call grants. */
const QUANTITY_MAX = 100;
/** Longer than between two keys. */
const PAUSE_MS = 300;
const EMPTY = { search: '', contractId: '', quantity: '1', binding: 'device', holder: '' };
export type Form = typeof EMPTY;

/** Licences for a customer, under a master licence that runs (CM-MKL-01). */
export class Granting {
  customer: Customer | null = null;
  /** How many the last act granted. */
  granted = 0;
  /** Whether what is typed has been judged. */
  checked = false;
  readonly #panel: Panel;
  readonly #kept = new KeptForm<Form>('licenses');
  #form = this.#kept.read(EMPTY);
  #pages = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  get form(): Form {
    return this.#form;
  }

  /** The customers that match, or what the chosen one was granted. */
  read(client: Mostrador, signal: AbortSignal): Promise<Licensing> {
    const { customer } = this;
    const search = this.#form.search.trim();
    return readLicensing(client, { customerId: customer?.id ?? null, search, pages: this.#pages }, signal);
  }

  type(change: Partial<Form>): void {
    this.#form = { ...this.#form, ...change };
    this.#kept.keep(this.#form);
    this.#panel.requestUpdate();
    if (change.search === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#panel.reader.reload(), PAUSE_MS);
  }

  choose(customer: Customer | null): void {
    this.customer = customer;
    this.#pages = 1;
    this.checked = false;
    this.#panel.acts.clear();
    void this.#load();
  }

  /** The button that was pressed is gone: the focus goes to what took its place. */
  async #load() {
    const panel = this.#panel;
    await panel.reader.reload();
    await panel.updateComplete;
    panel.renderRoot.querySelector<HTMLElement>('[part~=chosen], #search')?.focus();
  }

  showMore(): void {
    this.#pages += 1;
    void this.#panel.reader.reload();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** The master licence under which they are granted: the one chosen, else the first. */
  under(running: readonly Contract[]): Contract | undefined {
    return running.find(({ id }) => id === this.#form.contractId) ?? running[0];
  }

  /** Null where what is typed is no number of licences. */
  get quantity(): number | null {
    const quantity = countTyped(this.#form.quantity);
    return quantity !== null && quantity <= QUANTITY_MAX ? quantity : null;
  }

  /** Judges what is typed, and asks before it is granted: a licence is not withdrawn. */
  async ask(view: View, contract: Contract): Promise<void> {
    const { confirmation, acts } = this.#panel;
    const { customer, quantity } = this;
    this.checked = true;
    this.#panel.requestUpdate();
    if (!customer || acts.busy) return;
    if (quantity === null) return focusWrong(this.#panel);
    const { t } = view.texts;
    const { binding, holder } = this.#form;
    const body = {
      contractId: contract.id,
      customerId: customer.id,
      quantity,
      binding: binding === 'user' ? ('user' as const) : ('device' as const),
      ...(holder.trim() && { holder: holder.trim() }),
    };
    confirmation.ask({
      title: t('generate'),
      rows: [
        [t('whose'), customer.name],
        [t('license'), nameOf(view.texts, { kind: 'masterLicense', name: contract.name })],
        [t('quantity'), quantity],
        [t('binding'), holder.trim() || t(binding === 'user' ? 'user' : 'device')],
      ],
      note: t('generateSo'),
      yes: t('generateYes'),
      act: () => void this.#generate(body),
    });
  }

  async #generate(body: Schemas['LicenseRequest']): Promise<void> {
    const { acts, host, reader } = this.#panel;
    if (!host) return;
    const answer = await acts.run(
      host,
      GENERATE,
      body,
      (idempotencyKey) => host.client.post('/v1/licenses', { body, idempotencyKey }),
      () => void this.#generate(body),
    );
    if (!answer) return;
    this.granted = answer.data.length;
    this.checked = false;
    this.type({ quantity: EMPTY.quantity, holder: '' });
    await reader.reload();
  }
}
