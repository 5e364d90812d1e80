import type { Mostrador } from '@mostrador/client';
import { css, html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { PanelElement } from '../panel/panel-element.ts';
import { staleNote } from '../panel/states.ts';
import { panelStyles } from '../panel/styles.ts';
import type { MostradorEvent, Scope } from '../provider/context.ts';
import { AutoSaleDesk } from './desk.ts';
import type { es } from './messages.es.ts';
import { messages, type Texts } from './messages.ts';
import type { Reading, View } from './types.ts';
import { autoSaleView } from './view.ts';

const MOVING = ['balance.changed', 'stamping-account.updated', 'customer.updated'];

const own = css`
.id{display:inline-block;min-inline-size:12ch;overflow-wrap:anywhere}
.table .more td{padding-block:0 8px;border:0}
.more summary{inline-size:fit-content;padding-block:4px;color:var(--_link);font-size:.75rem;cursor:pointer}
.more .fields{padding-block-end:8px}
.state{display:grid;justify-items:start}
.tag.warning .icon{color:var(--_warning)}
.foot{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 16px}
.foot .acts{flex:1}
@container (inline-size<48rem){.table.typed .more td{display:block;text-align:start}.table.typed .more td:empty{display:none}.state{justify-items:end;text-align:end}.table.typed .more{padding-block:0;border:0}}
@container (inline-size<25rem){.foot .acts{display:grid;justify-content:stretch}}`;

/**
 * The automatic sale of a distributor's stamping accounts ("Venta automática"): the balance that fires it, what is
 * credited and for how much, ceilings, and why one is paused. All changes are saved at once; what would be credited
 * right away is shown, and asked about, before.
 *
 * @summary Automatic sales of stamps, account by account.
 * @tag mostrador-auto-sale
 * @fires {MostradorAutoSaleSavedEvent} mostrador-auto-sale-saved - Rules were saved.
 * @fires {MostradorReadyEvent} mostrador-ready - The rules are shown.
 * @fires {MostradorErrorEvent} mostrador-error - Reading or saving failed; the panel says so itself.
 * @csspart card - The frame.
 * @csspart title - Its title.
 * @csspart field - A field with its label.
 * @csspart stock - What the distributor has.
 * @csspart table - The stamping accounts.
 * @csspart rule - One of them, with its rule.
 * @csspart reason - Why a rule is paused, or that it is not saved.
 * @csspart ceilings - Its ceilings, folded away.
 * @csspart refusal - Why the platform refused it.
 * @csspart more - The button that shows more accounts.
 * @csspart tried - What saving would do now.
 * @csspart changes - How many changes are not saved.
 * @csspart discard - The button that takes them back.
 * @csspart preview - The button that shows what saving would do.
 * @csspart save - The main button.
 * @csspart dialog - The question where stamps are credited at once.
 * @csspart confirm - Its button that does it.
 * @csspart cancel - Its button that does not.
 * @csspart sign-in - The button that signs in.
 * @csspart outcome - What came of it.
 * @csspart problem - The note of a failure.
 * @csspart blank - What stands in the place of the rules.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 */
export class MostradorAutoSale extends PanelElement<Reading, typeof es> {
  static override styles = [panelStyles, own];
  static override properties: PropertyDeclarations = { customerId: { attribute: 'customer-id' } };

  /** Only the accounts of this customer; without it, of all. */
  declare customerId: string | undefined;

  protected override readonly scopes: readonly Scope[] = ['balances:read', 'transfers:create'];
  protected override readonly messages = messages;
  readonly #desk: AutoSaleDesk = new AutoSaleDesk(this);

  protected override async read(client: Mostrador, signal: AbortSignal): Promise<Reading> {
    const [{ stamps }, rules] = await Promise.all([
      client.get('/v1/balances', { signal }),
      this.#desk.read(client, signal),
    ]);
    return { stamps, rules };
  }

  protected override moves({ type }: MostradorEvent): boolean {
    return type.startsWith('auto-sale.') || MOVING.includes(type);
  }

  protected override taken(): void {
    this.#desk.form.belongsTo(this.host?.accountId ?? null);
    this.#desk.settle(this.reader.value?.rules.data ?? []);
  }

  protected override heading({ t }: Texts): string {
    return t('title');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.reader.value && changed.has('customerId')) void this.reader.reload();
  }

  protected override content(view: View): TemplateResult {
    return html`${staleNote(this, view.texts, view.host.online)}${autoSaleView(this, view, this.#desk)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-auto-sale': MostradorAutoSale;
  }
}
