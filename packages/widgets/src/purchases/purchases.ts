import type { Mostrador } from '@mostrador/client';
import { css, html, type TemplateResult } from 'lit';
import { PanelElement, type PanelView } from '../panel/panel-element.ts';
import { segments } from '../panel/segments.ts';
import { staleNote } from '../panel/states.ts';
import { panelStyles } from '../panel/styles.ts';
import type { MostradorEvent, Scope } from '../provider/context.ts';
import { Buying } from './buying.ts';
import { Deciding } from './deciding.ts';
import { Granting } from './granting.ts';
import type { es } from './messages.es.ts';
import { messages, type Texts } from './messages.ts';
import { readServices, type Services } from './services.ts';
import { styles } from './styles.ts';
import type { Desk } from './views/context.ts';
import { contracts } from './views/contracts.ts';
import { licenses } from './views/licenses.ts';
import { notes } from './views/notes.ts';
import { shop } from './views/shop.ts';
import { waysToPay } from './ways.ts';

type View = PanelView<Services, typeof es>;
type Tab = 'shop' | 'contracts' | 'licenses';

const TABS = { shop, contracts, licenses } as const satisfies Record<Tab, (desk: Desk) => TemplateResult>;
const MOVES = /^(contract|license|order|payment|balance|offers|distributor)\./;

/**
 * A distributor contracts its master licences and subscriptions, sees until when they run, cancels them at their end,
 * renews its account with all of them, and grants its customers licences. Every purchase shows its charge and its end
 * first, and is irreversible.
 *
 * @summary MKL, subscriptions, contracts, the renewal of the account, and customers' licences.
 * @tag mostrador-purchases
 * @fires {MostradorPurchasedEvent} mostrador-purchased - An order was accepted.
 * @fires {MostradorReadyEvent} mostrador-ready - The offers are shown.
 * @fires {MostradorErrorEvent} mostrador-error - Reading or buying failed; the panel says so itself.
 * @csspart card - The frame.
 * @csspart title - Its title.
 * @csspart segmented - The choice of what is shown.
 * @csspart field - A field with its label.
 * @csspart payment - How it is paid, where there is no choice.
 * @csspart manage-methods - The link to the platform's page of stored payment methods.
 * @csspart table - A list.
 * @csspart offer - A row of what can be bought.
 * @csspart buy - Its button.
 * @csspart contract - A row of what is contracted.
 * @csspart cancel-contract - The button that cancels it at its end.
 * @csspart keep-contract - The button that takes that back.
 * @csspart renewal - The renewal of the account.
 * @csspart renew - Its button.
 * @csspart customer - A customer to choose.
 * @csspart chosen - The one that was chosen.
 * @csspart change - The button to another one.
 * @csspart generate - The button that grants licences.
 * @csspart license - A row of what was granted.
 * @csspart more - The button to older ones.
 * @csspart dialog - The question before a purchase.
 * @csspart summary - What it lists.
 * @csspart confirm - The button that buys.
 * @csspart cancel - The button that does not.
 * @csspart sign-in - The button that signs in.
 * @csspart outcome - What came of it.
 * @csspart open-window - The button to the platform's window.
 * @csspart continue-here - The link to the same page in this one, where windows are blocked.
 * @csspart leave - The button that gives up what the window waits for.
 * @csspart finish - The button that finishes an unanswered purchase.
 * @csspart discard - The button that gives it up.
 * @csspart to-shop - From no contracts to what can be bought.
 * @csspart problem - The note of a failure.
 * @csspart blank - What stands in the place of the content.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 */
export class MostradorPurchases extends PanelElement<Services, typeof es> {
  static override styles = css`${panelStyles}${styles}`;

  protected override readonly scopes: readonly Scope[] = [
    'balances:read',
    'offers:read',
    'orders:read',
    'orders:create',
    'contracts:write',
    'customers:read',
  ];
  protected override readonly messages = messages;
  readonly #buying = new Buying(this, () => {
    if (this.host?.person) this.#way = 'window';
  });
  readonly #granting = new Granting(this);
  readonly #deciding = new Deciding(this);
  #tab: Tab = 'shop';
  #way = 'points';

  protected override async read(client: Mostrador, signal: AbortSignal): Promise<Services> {
    const [services, licensing] = await Promise.all([
      readServices(client, this.#buying.sought, signal),
      this.#tab === 'licenses' ? this.#granting.read(client, signal) : null,
    ]);
    return { ...services, licensing };
  }

  protected override taken(): void {
    const { value, trouble } = this.reader;
    if (value && !trouble) this.#buying.found(value.order);
  }

  protected override moves({ type }: MostradorEvent): boolean {
    return MOVES.test(type);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#granting.stop();
  }

  protected override heading({ t }: Texts): string {
    return t('title');
  }

  protected override content(view: View): TemplateResult {
    const { texts, host } = view;
    const { t } = texts;
    const desk = this.#desk(view);
    const tabs = (['shop', 'contracts', 'licenses'] as const).map((tab) => [tab, t(tab)] as const);
    return html`${staleNote(this, texts, host.online)}${segments(t('tabs'), tabs, this.#tab, this.#show)}${notes(desk)}${TABS[this.#tab](desk)}`;
  }

  #desk(view: View): Desk {
    const ways = waysToPay(view.value, !!view.host.person);
    return {
      ...view,
      ways,
      way: ways.find(({ key }) => key === this.#way) ?? ways[0],
      panel: this,
      buying: this.#buying,
      granting: this.#granting,
      decided: this.#deciding.contract,
      choose: (key) => {
        this.#way = key;
        this.requestUpdate();
      },
      toShop: () => this.#show('shop'),
      cancel: (contract) => this.#deciding.cancel(view, contract),
      keep: (contract) => this.#deciding.keep(contract),
    };
  }

  #show = (tab: Tab) => {
    this.#tab = tab;
    this.requestUpdate();
    if (tab === 'licenses') void this.reader.reload();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-purchases': MostradorPurchases;
  }
}
