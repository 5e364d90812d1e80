import type { Mostrador, Schemas } from '@mostrador/client';
import { MostradorTransferredEvent } from '../events/transferred.ts';
import { focusWrong } from '../panel/fields.ts';
import { OwnForm } from '../panel/own-form.ts';
import { Pause } from '../panel/pause.ts';
import type { Texts } from './messages.ts';
import { type Body, bodyOf, EMPTY, errorsOf, type SingleForm, termsOf } from './single-form.ts';
import { readSingle, unlessGone } from './single-reading.ts';
import { askSingle, gaveWords } from './single-words.ts';
import type { Panel, SingleReading } from './types.ts';

export const TRANSFER = 'transfer';

/**
 * Stamps to one stamping account, points to its customer (CM-TIM-01, CM-TIM-05), or either to a distributor of the own
 * network (CM-DIS-14).
 */
export class SingleTransfer {
  readonly form: OwnForm<SingleForm>;
  /** Whether what is wrong is marked: from the first try on. */
  checked = false;
  done: Schemas['Transfer'] | null = null;
  readonly #panel: Panel;
  readonly #pause: Pause;

  constructor(panel: Panel) {
    this.#panel = panel;
    this.#pause = new Pause(panel);
    this.form = new OwnForm('transfer', EMPTY, () => panel.requestUpdate());
  }

  async read(client: Mostrador, signal: AbortSignal): Promise<SingleReading> {
    const { search, chosen } = this.form.value;
    const fixed = this.#panel.customerId;
    if (fixed) return readSingle(client, { id: fixed, search }, signal);
    const reading = await readSingle(client, { id: chosen, search }, signal).catch(unlessGone);
    if (reading) return reading;
    this.form.change({ chosen: '' });
    return readSingle(client, { id: '', search }, signal);
  }

  search = (search: string): void => {
    this.form.change({ search });
    this.#pause.after(() => void this.#panel.reader.reload());
  };

  /** Nobody any more, or somebody else; what was typed for the last one's price goes with it. */
  async pick(chosen: string): Promise<void> {
    this.form.change({ chosen, receiver: '', amount: '', own: false, search: '' });
    this.checked = false;
    this.#panel.acts.clear();
    await this.#panel.reader.reload();
    await this.#panel.updateComplete;
    this.#panel.renderRoot.querySelector<HTMLElement>(chosen ? '#quantity' : '#customer')?.focus();
  }

  submit = (event: Event): void => {
    event.preventDefault();
    void this.#ask();
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
    const done = await panel.acts.run(
      host,
      TRANSFER,
      body,
      (idempotencyKey) => host.client.post('/v1/transfers', { body, idempotencyKey }),
      () => void this.#send(body),
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
