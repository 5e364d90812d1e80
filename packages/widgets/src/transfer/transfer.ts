import type { Mostrador } from '@mostrador/client';
import { css, html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { KeptForm } from '../panel/kept-form.ts';
import { PanelElement } from '../panel/panel-element.ts';
import { segments } from '../panel/segments.ts';
import { staleNote } from '../panel/states.ts';
import { panelStyles } from '../panel/styles.ts';
import type { MostradorEvent, Scope } from '../provider/context.ts';
import { MassTransfer } from './mass.ts';
import { massView } from './mass-view.ts';
import type { es } from './messages.es.ts';
import { messages, type Texts } from './messages.ts';
import { SingleTransfer } from './single.ts';
import { singleView } from './single-view.ts';
import type { Reading, View } from './types.ts';

const MOVING = [
  'balance.changed',
  'transfer.created',
  'settings.updated',
  'customer.updated',
  'distributor.updated',
  'stamping-account.updated',
];

const own = css`
.segmented{justify-self:start}
.pick{inline-size:100%;flex-wrap:wrap;justify-content:space-between;border:0;background:none;text-align:start}
.pick:hover{background:var(--_sunken)}
.id{overflow-wrap:anywhere}
abbr{text-decoration:none}
summary{padding-block:8px;font-weight:550;cursor:pointer}`;

/**
 * A distributor gives stamps to one stamping account, points to its customer, or either to a distributor of its network
 * ("Abono de Timbres [Granel]"), or stamps to many accounts at once ("Transferencia Masiva"). Nothing of it can be
 * undone, so it asks first; a mass transfer is tried before the question, and says which accounts would get nothing.
 *
 * @summary Transfers of stamps and points, single and mass.
 * @tag mostrador-transfer
 * @fires {MostradorTransferredEvent} mostrador-transferred - Stamps or points were transferred.
 * @fires {MostradorReadyEvent} mostrador-ready - The form is shown.
 * @fires {MostradorErrorEvent} mostrador-error - Reading or transferring failed; the panel says so itself.
 * @csspart card - The frame.
 * @csspart title - Its title.
 * @csspart segmented - The buttons of one and many, and those of stamps and points.
 * @csspart field - A field with its label.
 * @csspart receiver - A customer or distributor that was found.
 * @csspart customer - A customer among them.
 * @csspart distributor - A distributor among them.
 * @csspart another - The button that chooses somebody else.
 * @csspart stock - What the distributor has.
 * @csspart table - The stamping accounts of a mass transfer.
 * @csspart row - One of them.
 * @csspart refusal - Why one gets nothing.
 * @csspart more - The button that shows more of them.
 * @csspart totals - What a mass transfer comes to.
 * @csspart transfer - The main button of a single transfer.
 * @csspart apply - The main button of a mass transfer.
 * @csspart results - What each account got.
 * @csspart dialog - The question before it is done.
 * @csspart confirm - Its button that does it.
 * @csspart cancel - Its button that does not.
 * @csspart sign-in - The button that signs in.
 * @csspart outcome - What came of it.
 * @csspart problem - The note of a failure.
 * @csspart blank - What stands in the place of the form.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 */
export class MostradorTransfer extends PanelElement<Reading, typeof es> {
  static override styles = [panelStyles, own];
  static override properties: PropertyDeclarations = {
    mode: { reflect: true },
    customerId: { attribute: 'customer-id' },
  };

  /** `single` or `mass`; a person may choose the other. */
  declare mode: 'single' | 'mass';
  /** The one customer that receives; without it, one is searched for. */
  declare customerId: string | undefined;

  protected override readonly scopes: readonly Scope[] = [
    'balances:read',
    'customers:read',
    'transfers:read',
    'transfers:create',
  ];
  protected override readonly messages = messages;
  readonly #single: SingleTransfer;
  readonly #mass: MassTransfer;

  readonly #kept = new KeptForm<{ mode: string }>('transfer.mode');

  constructor() {
    super();
    this.mode = 'single';
    this.#single = new SingleTransfer(this);
    this.#mass = new MassTransfer(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Back in the table in which quantities stand, after a reload.
    if (this.#kept.read({ mode: '' }).mode === 'mass') this.mode = 'mass';
  }

  protected override async read(client: Mostrador, signal: AbortSignal): Promise<Reading> {
    const massive = this.mode === 'mass';
    const [{ stamps, points }, { bulkStampPrice }, single, mass] = await Promise.all([
      client.get('/v1/balances', { signal }),
      client.get('/v1/settings', { signal }),
      massive ? null : this.#single.read(client, signal),
      massive ? this.#mass.read(client, signal) : null,
    ]);
    return { stamps, points, bulkPrice: bulkStampPrice?.amount ?? null, single, mass };
  }

  protected override moves({ type }: MostradorEvent): boolean {
    if (type === 'customer.updated' || type === 'settings.updated') this.#mass.prices.forget();
    return MOVING.includes(type);
  }

  protected override taken(): void {
    const account = this.host?.accountId ?? null;
    this.#single.form.belongsTo(account);
    this.#mass.form.belongsTo(account);
    this.#mass.taken();
  }

  protected override heading({ t }: Texts): string {
    return t('title');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.reader.value && (changed.has('mode') || changed.has('customerId'))) void this.reader.reload();
  }

  protected override content(view: View): TemplateResult {
    const { texts, host, value } = view;
    const massive = this.mode === 'mass';
    const { t } = texts;
    const modes = [
      ['single', t('single')],
      ['mass', t('mass')],
    ] as const;
    const mode = segments(t('how'), modes, massive ? 'mass' : 'single', this.#choose);
    const waiting = !(massive ? value.mass : value.single);
    return html`${staleNote(this, texts, host.online)}${mode}${waiting ? html`<p class="muted" role="status">${t('loading')}</p>` : massive ? massView(this, view, this.#mass) : singleView(this, view, this.#single)}`;
  }

  readonly #choose = (mode: 'single' | 'mass') => {
    this.mode = mode;
    this.#kept.keep({ mode });
    this.acts.clear();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-transfer': MostradorTransfer;
  }
}
