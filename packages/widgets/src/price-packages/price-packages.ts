import { isMostradorError, type Mostrador } from '@mostrador/client';
import { html, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { formatMoney } from '../format/money.ts';
import { stamp } from '../icons/basic.ts';
import { coins } from '../icons/more.ts';
import { collect } from '../panel/pages.ts';
import { PanelElement } from '../panel/panel-element.ts';
import { segments } from '../panel/segments.ts';
import { blank, outcomeNote, staleNote } from '../panel/states.ts';
import type { MostradorEvent, Scope } from '../provider/context.ts';
import { Adding } from './adding.ts';
import { Editing } from './editing.ts';
import type { es } from './messages.es.ts';
import { messages, type Texts } from './messages.ts';
import { packageList } from './package-list.ts';
import type { PricePackage, Reading, Unit, View } from './types.ts';

const WITHDRAW = 'withdraw';
const RUNNING = ['active', 'cancelling'];

/**
 * What a distributor sells its customers, and with the multilevel subscription its distributors, by the package:
 * added, changed in its place, withdrawn.
 *
 * @summary Price packages of stamps and points.
 * @tag mostrador-price-packages
 * @fires {MostradorReadyEvent} mostrador-ready - The packages are shown.
 * @fires {MostradorErrorEvent} mostrador-error - Reading or changing failed; the panel says so itself.
 * @csspart card - The frame.
 * @csspart title - Its title.
 * @csspart segmented - The choice between stamps and points.
 * @csspart table - A list of packages.
 * @csspart package - A row.
 * @csspart editor - The row that is edited.
 * @csspart field - A field with its label.
 * @csspart add - The main button.
 * @csspart edit - The button of a row that edits it.
 * @csspart save - The button that saves a row.
 * @csspart withdraw - The button of a row that withdraws it.
 * @csspart dialog - The question before a package is withdrawn.
 * @csspart outcome - What came of it.
 * @csspart problem - The note of a failure.
 * @csspart blank - What stands in the place of the packages.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 */
export class MostradorPricePackages extends PanelElement<Reading, typeof es> {
  protected override readonly scopes: readonly Scope[] = ['offers:read', 'packages:write', 'orders:read'];
  protected override readonly messages = messages;
  readonly #adding = new Adding(this);
  readonly #editing = new Editing(this);

  protected override async read(client: Mostrador, signal: AbortSignal): Promise<Reading> {
    const query = { limit: 200 };
    const [packages, contracts] = await Promise.all([
      collect(client.list('/v1/price-packages', { params: { query }, signal })),
      client.get('/v1/contracts', { params: { query: { ...query, kind: 'subscription' } }, signal }),
    ]);
    const multilevel = contracts.data.some(
      ({ code, state }) => code === 'multilevel' && RUNNING.includes(state),
    );
    return { packages, multilevel };
  }

  protected override moves({ type }: MostradorEvent): boolean {
    return type === 'offers.changed' || type === 'contract.updated';
  }

  protected override heading({ t }: Texts): string {
    return t('title');
  }

  protected override content(view: View): TemplateResult {
    const { texts, host } = view;
    const { t } = texts;
    const units = [
      ['stamp', t('stamps')],
      ['point', t('points')],
    ] as const;
    const choice = segments(t('unit'), units, this.#adding.unit, (unit) => this.#choose(unit));
    return html`${staleNote(this, texts, host.online)}<div class="tools"><p class="muted">${t('lead')}</p>${choice}</div>${outcomeNote(this, texts, WITHDRAW, t('withdrawn'))}${this.#editing.told(texts, view.value.packages)}${this.#lists(view)}${this.#adding.draw(view)}`;
  }

  #lists({ texts, value, disabled }: View) {
    const { t } = texts;
    const { unit } = this.#adding;
    const shown = value.packages.filter((each) => each.unit === unit);
    if (!shown.length)
      return unit === 'stamp'
        ? blank(stamp, t('empty'), t('emptySo'))
        : blank(coins, t('emptyPoints'), t('emptySo'));
    return (['customer', 'distributor'] as const).map((audience) =>
      packageList(texts, {
        heading: t(audience === 'customer' ? 'customers' : 'distributors'),
        packages: shown.filter((each) => each.audience === audience),
        disabled,
        editor: (row) => (this.#editing.isOpen(row) ? this.#editing.draw(texts, row, disabled) : undefined),
        edit: (row) => void this.#editing.open(row),
        withdraw: (row) => this.#askToWithdraw(row, texts),
      }),
    );
  }

  #choose(unit: Unit) {
    this.#editing.close();
    this.#adding.choose(unit);
  }

  #askToWithdraw(row: PricePackage, { t, locale }: Texts) {
    this.confirmation.ask({
      title: t('withdrawTitle'),
      rows: [
        [t('name'), row.name],
        [t('quantity'), formatCount(locale, row.quantity)],
        [t('price'), formatMoney(locale, row.price)],
      ],
      note: t('withdrawSo'),
      yes: t('withdraw'),
      act: () => void this.#withdraw(row),
    });
  }

  async #withdraw(row: PricePackage): Promise<void> {
    const { host } = this;
    if (!host) return;
    const { id } = row;
    const work = async () => {
      await host.client.delete('/v1/price-packages/{id}', { params: { path: { id } } }).catch(alreadyGone);
      return true;
    };
    const withdrawn = await this.acts.run(host, WITHDRAW, { id }, work, () => void this.#withdraw(row));
    if (!withdrawn) return;
    await this.reader.reload();
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }
}

/** Withdrawn by somebody else, or by an attempt whose answer was lost. */
const alreadyGone = (error: unknown) => {
  if (!isMostradorError(error, 'not_found')) throw error;
};

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-price-packages': MostradorPricePackages;
  }
}
