import type { Mostrador } from '@mostrador/client';
import { html, nothing, type TemplateResult } from 'lit';
import { dropZoneStyles } from '../cfdi/drop-zone.styles.ts';
import { dropZone } from '../cfdi/drop-zone.ts';
import { MostradorCfdiStampedEvent } from '../events/cfdi-stamped.ts';
import { MostradorErrorEvent } from '../events/error.ts';
import { formatCount } from '../format/count.ts';
import { icon, triangle } from '../icons/basic.ts';
import { choiceField } from '../panel/fields.ts';
import { PanelElement } from '../panel/panel-element.ts';
import { blank, outcomeNote, staleNote } from '../panel/states.ts';
import { panelStyles } from '../panel/styles.ts';
import { counted } from '../panel/words.ts';
import { CountUp } from '../parts/count-up.ts';
import type { MostradorEvent, Scope } from '../provider/context.ts';
import { archive } from './archive.ts';
import type { es } from './messages.es.ts';
import { messages, type Texts } from './messages.ts';
import { documentRow } from './row.ts';
import { Stampings } from './stampings.ts';
import { consoleStyles } from './styles.ts';
import type { Account, Reading, Row, View } from './types.ts';
import { XmlFiles } from './xml-files.ts';

const USE: Scope = 'stamps:use';
const FETCH = 'fetch';
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
  readonly #left = new CountUp(this, 0);
  #chosen = '';
  #pages = 1;
  #fetching: string | null = null;
  /** Whose documents these are. */
  #owner: string | null = null;

  protected override async read(client: Mostrador, signal: AbortSignal): Promise<Reading> {
    const balance = await client.get('/v1/balances', { signal });
    const account = this.#accountOf(balance);
    // An embed session may not, and its page shows nothing of it.
    if (!account || !this.host?.person?.scopes.includes(USE)) return { balance, stamped: NOTHING };
    const query = { stampingAccountId: account.id, limit: this.#pages * PAGE };
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
    const account = value && this.#accountOf(value.balance);
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
    const account = this.#accountOf(value.balance);
    if (!account) return blank(triangle, t('noAccount'), t('noAccountSo'));
    return html`${staleNote(this, texts, host.online)}${this.#tools(view, account)}${dropZone({
      id: 'files',
      label: t('choose'),
      hint: t('drop'),
      multiple: true,
      take: (files) => this.#stampings.add(files, new Date(host.now())),
    })}<p class="caption muted">${t('price')}</p>${this.#documents(view, account)}${outcomeNote(this, texts, FETCH, t('done'))}${archive(
      view,
      {
        fetching: this.#fetching,
        fetch: (uuid) => void this.#fetch(uuid),
        more: () => {
          this.#pages += 1;
          void this.reader.reload();
        },
      },
    )}`;
  }

  #tools({ texts, value }: View, account: Account) {
    const { t, locale } = texts;
    const accounts = standard(value.balance);
    const choice =
      accounts.length > 1
        ? choiceField({
            id: 'account',
            label: t('account'),
            value: account.id,
            options: accounts.map(({ id, name }) => [id, name]),
            disabled: this.#stampings.busy,
            change: (id) => this.#choose(id),
          })
        : html`<p><span class="muted">${t('account')}</span><br><bdi class="id">${account.name}</bdi></p>`;
    const shown = this.#left.value;
    return html`<div class="tools">${choice}<p class="left"><span class="muted">${t('left', { count: shown })}</span><span class="figure" part="balance">${formatCount(locale, shown)}</span></p></div>`;
  }

  #documents(view: View, account: Account) {
    const { rows, ready, busy } = this.#stampings;
    if (!rows.length) return nothing;
    const { texts, disabled } = view;
    const { t, locale } = texts;
    const acts = {
      files: this.#files,
      disabled,
      busy,
      retry: (row: Row) => this.#retry(row),
      remove: (row: Row) => this.#stampings.remove(({ id }) => id === row.id),
    };
    const { length: count } = ready;
    const few = !busy && count > account.balance;
    const done = ({ standing: { kind } }: Row) => kind === 'stamped' || kind === 'unfit';
    const ended = rows.filter(done).length;
    const says = busy
      ? html`<span class="spinner" aria-hidden="true"></span>${t('stamping')}`
      : t('stamp', { count: counted(locale, count) });
    return html`<ul class="documents" aria-label=${t('documents')}>${rows.map((row) => documentRow(texts, row, acts))}</ul>${few ? html`<div class="note warning">${icon(triangle)}<p>${t('tooFew', { left: formatCount(locale, account.balance), count: formatCount(locale, count) })}</p></div>` : nothing}<div class="acts">${ended > 1 && !busy ? html`<button class="button quiet" part="clear" type="button" @click=${() => this.#stampings.remove(done)}>${t('clear')}</button>` : nothing}${count || busy ? html`<button class="button main" part="stamp" type="button" ?disabled=${disabled} aria-disabled=${busy} @click=${() => void this.#stamp(ready)}>${says}</button>` : nothing}</div>`;
  }

  #accountOf(balance: Reading['balance']): Account | undefined {
    const accounts = standard(balance);
    return accounts.find(({ id }) => id === this.#chosen) ?? accounts[0];
  }

  #choose(id: string) {
    this.#chosen = id;
    this.#pages = 1;
    const { value } = this.reader;
    const account = value && this.#accountOf(value.balance);
    if (account) this.#left.to(account.balance);
    this.requestUpdate();
    void this.reader.reload();
  }

  #retry(row: Row) {
    if (row.standing.kind === 'failed') return void this.#stamp([row]);
    if (this.host) this.#stampings.recheck(row, new Date(this.host.now()));
  }

  async #stamp(rows: readonly Row[]): Promise<void> {
    const { host, texts } = this;
    const balance = this.reader.value?.balance;
    const account = balance && this.#accountOf(balance);
    if (!host || !texts || !account || !rows.length || this.#stampings.busy) return;
    const count = await this.#stampings.stamp(host, account.id, rows);
    const { t, locale } = texts;
    this.say(count ? t('said', { count: counted(locale, count) }) : t('saidNone'));
    if (this.isConnected) void this.reader.reload();
  }

  async #fetch(uuid: string): Promise<void> {
    const { host } = this;
    if (!host || this.acts.busy) return;
    this.#fetching = uuid;
    const path = { uuid };
    const xml = await this.acts.run(host, FETCH, uuid, () =>
      host.client.get('/v1/stamping/cfdi/{uuid}', { params: { path } }),
    );
    this.#fetching = null;
    if (xml === undefined) return this.requestUpdate();
    this.acts.clear();
    this.#files.save(uuid, xml);
  }
}

/** Unlimited accounts serve applications that sign themselves (IP-14). */
const standard = ({ stampingAccounts }: Reading['balance']): readonly Account[] =>
  stampingAccounts.filter(({ kind }) => kind === 'standard');

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-stamping-console': MostradorStampingConsole;
  }
}
