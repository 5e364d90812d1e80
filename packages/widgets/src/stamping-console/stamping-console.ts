import type { Mostrador } from '@mostrador/client';
import { html, type TemplateResult } from 'lit';
import { dropZoneStyles } from '../cfdi/drop-zone.styles.ts';
import { dropZone } from '../cfdi/drop-zone.ts';
import { MostradorCfdiStampedEvent } from '../events/cfdi-stamped.ts';
import { MostradorErrorEvent } from '../events/error.ts';
import { triangle } from '../icons/basic.ts';
import { PanelElement } from '../panel/panel-element.ts';
import { blank, outcomeNote, staleNote } from '../panel/states.ts';
import { panelStyles } from '../panel/styles.ts';
import { counted } from '../panel/words.ts';
import { CountUp } from '../parts/count-up.ts';
import type { MostradorEvent, Scope } from '../provider/context.ts';
import { accountOf, accountTools } from './account.ts';
import { archive } from './archive.ts';
import { documents } from './documents.ts';
import type { es } from './messages.es.ts';
import { messages, type Texts } from './messages.ts';
import { FETCH, Shelf } from './shelf.ts';
import { Stampings } from './stampings.ts';
import { consoleStyles } from './styles.ts';
import type { Reading, Row, View } from './types.ts';
import { XmlFiles } from './xml-files.ts';

const USE: Scope = 'stamps:use';
const PAGE = 5;

const NOTHING: Reading['stamped'] = { data: [], more: false };

/**
 * A customer has its sealed CFDIs stamped: chosen or dropped, each is checked in the page before anything is sent, then
 * stamped by one of its stamping accounts, and downloaded. What was stamped before stays at hand. Only its own person
 * spends stamps: the panel signs in first.
 *
 * @summary Stamps CFDIs: XML in, stamped XML out.
 * @tag mostrador-stamping-console
 * @fires {MostradorCfdiStampedEvent} mostrador-cfdi-stamped - A document has its timbre.
 * @fires {MostradorReadyEvent} mostrador-ready - The panel is shown.
 * @fires {MostradorErrorEvent} mostrador-error - Reading or stamping failed; the panel says so itself.
 * @csspart card - The frame.
 * @csspart title - Its title.
 * @csspart field - The choice of the stamping account.
 * @csspart balance - How many stamps are left.
 * @csspart drop - The field of the files, which takes what is dropped on it.
 * @csspart document - A document with where it stands.
 * @csspart reason - Why it stands there.
 * @csspart uuid - Its fiscal folio.
 * @csspart download - The link to its stamped file.
 * @csspart retry - The button that tries it again.
 * @csspart remove - The button that takes it from the list.
 * @csspart stamp - The main button.
 * @csspart archive - The list of what was stamped before.
 * @csspart row - One of them.
 * @csspart fetch - The button that downloads one of them.
 * @csspart more - The button that shows more of them.
 * @csspart sign-in - The button that signs in.
 * @csspart problem - The note of a failure.
 * @csspart blank - What stands in the place of the panel.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 */
export class MostradorStampingConsole extends PanelElement<Reading, typeof es> {
  static override styles = [panelStyles, dropZoneStyles, consoleStyles];

  protected override readonly scopes: readonly Scope[] = ['balances:read', USE];
  protected override readonly messages = messages;
  readonly #stampings = new Stampings({
    changed: () => this.requestUpdate(),
    stamped: (...stamped) => this.dispatchEvent(new MostradorCfdiStampedEvent(...stamped)),
    failed: (problem) => this.dispatchEvent(new MostradorErrorEvent(problem)),
  });
  readonly #files = new XmlFiles();
  readonly #shelf = new Shelf(this, this.#files);
  readonly #left = new CountUp(this, 0);
  #chosen = '';
  /** Whose documents these are. */
  #owner: string | null = null;

  protected override async read(client: Mostrador, signal: AbortSignal): Promise<Reading> {
    const balance = await client.get('/v1/balances', { signal });
    const account = accountOf(balance, this.#chosen);
    // An embed session may not, and its page shows nothing of it.
    if (!account || !this.host?.person?.scopes.includes(USE)) return { balance, stamped: NOTHING };
    const query = { stampingAccountId: account.id, limit: this.#shelf.pages * PAGE };
    const page = await client.get('/v1/stamping/cfdi', { signal, params: { query } });
    return { balance, stamped: { data: page.data, more: page.nextCursor !== null } };
  }

  protected override moves({ type }: MostradorEvent): boolean {
    return type === 'balance.changed';
  }

  protected override heading({ t }: Texts): string {
    return t('title');
  }

  /** Who spends stamps is the customer's own person: an embed session never does (requirements, section 9). */
  override get needsPerson(): boolean {
    return super.needsPerson || !this.host?.person;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#files.clear();
  }

  protected override taken(): void {
    const { value } = this.reader;
    const account = value && accountOf(value.balance, this.#chosen);
    const owner = this.host?.accountId ?? null;
    if (this.#owner && owner !== this.#owner) this.#stampings.remove(() => true);
    if (!account) return;
    // The first figure stands at once; from then on it counts.
    if (this.#owner === owner) this.#left.to(account.balance);
    else this.#left.value = account.balance;
    this.#owner = owner;
  }

  protected override content(view: View): TemplateResult {
    const { texts, host, value } = view;
    const { t } = texts;
    const account = accountOf(value.balance, this.#chosen);
    if (!account) return blank(triangle, t('noAccount'), t('noAccountSo'));
    return html`${staleNote(this, texts, host.online)}${accountTools(view, {
      account,
      left: this.#left.value,
      busy: this.#stampings.busy,
      choose: (id) => this.#choose(id),
    })}${dropZone({
      id: 'files',
      label: t('choose'),
      hint: t('drop'),
      multiple: true,
      take: (files) => void this.#add(files),
    })}<p class="caption muted">${t('price')}</p>${documents(view, account, this.#stampings, {
      files: this.#files,
      retry: (row) => this.#retry(row),
      stamp: (rows) => void this.#stamp(rows),
    })}${outcomeNote(this, texts, FETCH, t('done'))}${archive(view, this.#shelf)}`;
  }

  #choose(id: string) {
    this.#chosen = id;
    this.#shelf.pages = 1;
    const { value } = this.reader;
    const account = value && accountOf(value.balance, this.#chosen);
    if (account) this.#left.to(account.balance);
    this.requestUpdate();
    void this.reader.reload();
  }

  /** Takes files in, and says what the checks found. */
  async #add(files: readonly File[]) {
    if (!this.host) return;
    const rows = await this.#stampings.add(files, new Date(this.host.now()));
    const { texts } = this;
    if (!texts) return;
    const { t, locale } = texts;
    const told = (key: 'saidReady' | 'saidUnfit', kind: Row['standing']['kind']) => {
      const { length } = rows.filter(({ standing }) => standing.kind === kind);
      return length ? t(key, { count: counted(locale, length) }) : '';
    };
    this.say([told('saidReady', 'ready'), told('saidUnfit', 'unfit')].filter(Boolean).join(' '));
  }

  #retry(row: Row) {
    if (row.standing.kind === 'failed') return void this.#stamp([row]);
    if (this.host) this.#stampings.recheck(row, new Date(this.host.now()));
  }

  async #stamp(rows: readonly Row[]): Promise<void> {
    const { host, texts } = this;
    const balance = this.reader.value?.balance;
    const account = balance && accountOf(balance, this.#chosen);
    if (!host || !texts || !account || !rows.length || this.#stampings.busy) return;
    const count = await this.#stampings.stamp(host, account.id, rows);
    const { t, locale } = texts;
    this.say(count ? t('said', { count: counted(locale, count) }) : t('saidNone'));
    if (this.isConnected) void this.reader.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-stamping-console': MostradorStampingConsole;
  }
}
