import { isMostradorError, type Mostrador, type Schemas } from '@mostrador/client';
import { MostradorTransferredEvent } from '../events/transferred.ts';
import { focusWrong } from '../panel/fields.ts';
import { OwnForm } from '../panel/own-form.ts';
import { Pause } from '../panel/pause.ts';
import { take } from '../panel/taken.ts';
import type { Texts } from './messages.ts';
import { type Body, bodyOf, EMPTY, errorsOf, type SingleForm, termsOf } from './single-form.ts';
import { askSingle, gaveWords } from './single-words.ts';
import type { Panel, Receiver, SingleReading } from './types.ts';

/** Customers on show while one is searched for. */
const FOUND_MAX = 6;
const ACCOUNTS_MAX = 200;
export const TRANSFER = 'transfer';

/** Stamps to one stamping account, or points to its customer (CM-TIM-01, CM-TIM-05). */
export class SingleTransfer {
  readonly form: OwnForm<SingleForm>;
  /** Whether what is wrong is marked: from the first try on. */
  checked = false;
  done: Schemas['Transfer'] | null = null;
  readonly #panel: Panel;
  readonly #pause: Pause;
  #sent: Body | null = null;

  constructor(panel: Panel) {
    this.#panel = panel;
    this.#pause = new Pause(panel);
    this.form = new OwnForm('transfer', EMPTY, () => panel.requestUpdate());
  }

  async read(client: Mostrador, signal: AbortSignal): Promise<SingleReading> {
    const { search, customerId } = this.form.value;
    const id = this.#panel.customerId ?? customerId;
    if (id) {
      const receiver = await readReceiver(client, id, signal).catch((error: unknown) => {
        const gone = isMostradorError(error) && error.code === 'not_found' && !this.#panel.customerId;
        if (!gone) throw error;
      });
      if (receiver) return { receiver };
      this.form.change({ customerId: '' });
    }
    const text = search.trim();
    const query = { limit: FOUND_MAX, ...(text && { search: text }) };
    return { found: (await client.get('/v1/customers', { params: { query }, signal })).data };
  }

  search = (search: string): void => {
    this.form.change({ search });
    this.#pause.after(() => void this.#panel.reader.reload());
  };

  /** Nobody any more, or somebody else; what was typed for the last one's price goes with it. */
  async pick(customerId: string): Promise<void> {
    this.form.change({ customerId, receiver: '', amount: '', own: false, search: '' });
    this.checked = false;
    this.#panel.acts.clear();
    await this.#panel.reader.reload();
    await this.#panel.updateComplete;
    this.#panel.renderRoot.querySelector<HTMLElement>(customerId ? '#quantity' : '#customer')?.focus();
  }

  submit = (event: Event): void => {
    event.preventDefault();
    void this.#ask();
  };

  /** The same once more, by its key. */
  again = (): void => {
    if (this.#sent) void this.#send(this.#sent);
  };

  async #ask(): Promise<void> {
    const { host, texts, reader, acts, confirmation } = this.#panel;
    const reading = reader.value;
    if (!host || !reading?.single || !texts || acts.busy) return;
    this.checked = true;
    const receiver = 'receiver' in reading.single ? reading.single.receiver : null;
    const terms = receiver && termsOf(this.form.value, reading, receiver);
    const body = terms && bodyOf(terms, receiver, this.form.value.comment);
    // What may have been done already may have taken the stock.
    const mayBeDone = body && acts.unanswered(host, TRANSFER, body);
    const short = terms && errorsOf(texts, this.form.value, terms).short;
    if (!body || (short && !mayBeDone)) {
      this.#panel.requestUpdate();
      return focusWrong(this.#panel);
    }
    confirmation.ask(askSingle(texts, terms, receiver, () => void this.#send(body)));
  }

  async #send(body: Body): Promise<void> {
    const panel = this.#panel;
    const { host } = panel;
    if (!host) return;
    this.#sent = body;
    const done = await panel.acts.run(host, TRANSFER, body, (idempotencyKey) =>
      host.client.post('/v1/transfers', { body, idempotencyKey }),
    );
    if (done) this.#finish(done, panel.texts);
    void panel.reader.reload();
  }

  #finish(done: Schemas['Transfer'], texts: Texts | undefined) {
    this.done = done;
    this.checked = false;
    this.form.change({ quantity: '', amount: '', own: false, comment: '' });
    if (texts) this.#panel.say(gaveWords(texts, done, this.#panel.reader.value?.single));
    this.#panel.dispatchEvent(new MostradorTransferredEvent({ transfer: done }));
  }
}

async function readReceiver(client: Mostrador, id: string, signal: AbortSignal): Promise<Receiver> {
  const query = { customerId: id, kind: 'standard', limit: ACCOUNTS_MAX } as const;
  const [customer, accounts] = await Promise.all([
    client.get('/v1/customers/{id}', { params: { path: { id } }, signal }),
    take(client.list('/v1/stamping-accounts', { params: { query }, signal }), ACCOUNTS_MAX),
  ]);
  return { customer, accounts: accounts.data };
}
