import type { Mostrador, Schemas } from '@mostrador/client';
import { MostradorTransferredEvent } from '../events/transferred.ts';
import { focusWrong } from '../panel/fields.ts';
import { OwnForm } from '../panel/own-form.ts';
import { Pause } from '../panel/pause.ts';
import { type Taken, take } from '../panel/taken.ts';
import { blankRow, EMPTY, type Item, isBlank, judgeRows, type MassForm, type Row } from './mass-form.ts';
import { refusedIn, refusedItems } from './mass-results.ts';
import { appliedWords, askMass } from './mass-words.ts';
import { Prices } from './prices.ts';
import type { Panel, StampingAccount } from './types.ts';

const PAGE = 50;
export const CHECK = 'check';
export const APPLY = 'apply';

type Batch = Schemas['TransferBatch'];
interface Sent {
  readonly items: readonly Item[];
  readonly comment?: string;
}

/** Stamps to many stamping accounts at once, each by itself with a result (CM-TIM-03). */
export class MassTransfer {
  readonly form: OwnForm<MassForm>;
  readonly prices: Prices;
  checked = false;
  /** Why accounts would get, or got, nothing: codes by id. */
  refused: ReadonlyMap<string, string> = new Map();
  /** What the dry run said, where it led to no question. */
  tried: Batch | null = null;
  /** What the last transfer did, with the accounts' names. */
  done: { readonly batch: Batch; readonly names: ReadonlyMap<string, string> } | null = null;
  readonly #panel: Panel;
  readonly #pause: Pause;
  #wanted = PAGE;

  constructor(panel: Panel) {
    this.#panel = panel;
    this.#pause = new Pause(panel);
    this.form = new OwnForm('mass-transfer', EMPTY, () => panel.requestUpdate());
    this.prices = new Prices(() => panel.requestUpdate());
  }

  read(client: Mostrador, signal: AbortSignal): Promise<Taken<StampingAccount>> {
    const search = this.form.value.search.trim();
    const { customerId } = this.#panel;
    const query = {
      kind: 'standard' as const,
      direct: 'true' as const,
      limit: Math.min(this.#wanted + 1, 200),
      ...(search && { search }),
      ...(customerId && { customerId }),
    };
    return take(client.list('/v1/stamping-accounts', { params: { query }, signal }), this.#wanted);
  }

  /** Prices of what is typed; call it whenever something was read. */
  taken(): void {
    const { host, reader } = this.#panel;
    if (!host || !reader.value) return;
    for (const { customerId } of Object.values(this.form.value.rows))
      void this.prices.want(host.client, customerId, reader.value.bulkPrice);
  }

  search = (search: string): void => {
    this.#wanted = PAGE;
    this.form.change({ search });
    this.#pause.after(() => void this.#panel.reader.reload());
  };

  more = (): void => {
    this.#wanted += PAGE;
    void this.#panel.reader.reload();
  };

  rowOf(account: StampingAccount): Row {
    return this.form.value.rows[account.id] ?? blankRow(account);
  }

  type(account: StampingAccount, change: Partial<Row>): void {
    const { [account.id]: present, ...others } = this.form.value.rows;
    const row = { ...(present ?? blankRow(account)), ...change };
    this.form.change({ rows: isBlank(row) ? others : { ...others, [account.id]: row } });
    this.refused = new Map([...this.refused].filter(([id]) => id !== account.id));
    this.tried = null;
    this.taken();
  }

  submit = (event: Event): void => {
    event.preventDefault();
    void this.#check();
  };

  async #check(): Promise<void> {
    const panel = this.#panel;
    const { host, texts } = panel;
    const { rows, comment } = this.form.value;
    if (!host || !texts || panel.acts.busy) return;
    this.checked = true;
    this.tried = null;
    const { items, wrong } = judgeRows(rows, this.prices.of);
    panel.requestUpdate();
    if (wrong) this.#showWrong();
    if (wrong || !items.length) return focusWrong(panel);
    const words = comment.trim();
    const sent = { items, ...(words && { comment: words }) };
    // What may have been done already may have taken the stock.
    if (panel.acts.unanswered(host, APPLY, sent)) return this.#apply(sent);
    const body = { ...sent, items: [...items], atomic: false, dryRun: true };
    const dry = await panel.acts.run(
      host,
      CHECK,
      body,
      (idempotencyKey) => host.client.post('/v1/transfer-batches', { body, idempotencyKey }),
      () => void this.#check(),
    );
    if (!dry) return;
    panel.acts.clear();
    this.refused = refusedIn(dry.data);
    if (dry.done)
      panel.confirmation.ask(askMass(texts, dry, panel.reader.value, () => void this.#apply(sent)));
    else this.tried = dry;
    panel.requestUpdate();
  }

  async #apply(sent: Sent): Promise<void> {
    const panel = this.#panel;
    const { host } = panel;
    if (!host) return;
    const body = { ...sent, items: [...sent.items], atomic: false, dryRun: false };
    const batch = await panel.acts.run(
      host,
      APPLY,
      sent,
      (idempotencyKey) => host.client.post('/v1/transfer-batches', { body, idempotencyKey }),
      () => void this.#apply(sent),
    );
    if (batch) await this.#finish(host.client, batch, sent);
    void panel.reader.reload();
  }

  async #finish(client: Mostrador, batch: Batch, { items }: Sent): Promise<void> {
    const { texts } = this.#panel;
    const { rows } = this.form.value;
    this.refused = refusedIn(
      batch.refused && batch.nextCursor ? await refusedItems(client, batch) : batch.data,
    );
    this.done = { batch, names: new Map(Object.entries(rows).map(([id, { name }]) => [id, name])) };
    const given = new Set(
      items.map((item) => item.toStampingAccountId).filter((id) => !this.refused.has(id)),
    );
    this.form.change({
      rows: Object.fromEntries(Object.entries(rows).filter(([id]) => !given.has(id))),
      comment: '',
    });
    this.checked = false;
    if (texts) this.#panel.say(appliedWords(texts, batch));
    this.#panel.dispatchEvent(new MostradorTransferredEvent({ batch }));
  }

  /** A wrong row that a search hides cannot be mended. */
  #showWrong() {
    const { rows, search } = this.form.value;
    const shown = new Set(this.#panel.reader.value?.mass?.data.map(({ id }) => id));
    if (search && Object.keys(rows).some((id) => !shown.has(id))) this.search('');
  }
}
