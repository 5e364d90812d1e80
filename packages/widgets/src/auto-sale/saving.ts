import { MostradorAutoSaleSavedEvent } from '../events/auto-sale-saved.ts';
import { focusWrong } from '../panel/fields.ts';
import type { MostradorHost } from '../provider/context.ts';
import type { AutoSaleDesk, Panel } from './desk.ts';
import { type Item, itemsOf } from './drafts.ts';
import type { Preview } from './types.ts';
import { askSave, savedWords } from './words.ts';

export const CHECK = 'check';
export const SAVE = 'save';

/** Tries rules and saves them, all at once (CM-TIM-04). */
export class Saving {
  /** Whether what is wrong is marked: from the first try on. */
  checked = false;
  /** What saving would do now, with the names of the accounts; forgotten with the next change. */
  preview: { readonly answer: Preview; readonly names: ReadonlyMap<string, string> } | null = null;
  /** What was saved last, in words. */
  done = '';
  readonly #panel: Panel;
  readonly #desk: AutoSaleDesk;
  #sent: readonly Item[] = [];

  constructor(panel: Panel, desk: AutoSaleDesk) {
    this.#panel = panel;
    this.#desk = desk;
  }

  begin(): void {
    this.checked = false;
    this.preview = null;
    this.done = '';
  }

  /** Words of the platform about a field of a rule, or about the rule: `''`. */
  said(id: string, field: string): string | undefined {
    const { outcome } = this.#panel.acts;
    if (outcome?.kind !== 'failed') return undefined;
    const index = this.#sent.findIndex(({ stampingAccountId }) => stampingAccountId === id);
    const pointer = `/items/${index}${field && `/${field}`}`;
    return index < 0 ? undefined : (outcome.fields.get(pointer) ?? outcome.fields.get(`${pointer}/amount`));
  }

  /** Shows what saving would do now. */
  try = (): void => {
    void this.#try(this.try);
  };

  submit = (event: Event): void => {
    event.preventDefault();
    this.#again();
  };

  readonly #again = (): void => {
    void this.#save();
  };

  /** @param again what led here, for the button of a failure */
  async #try(again: () => void): Promise<Preview | undefined> {
    const { acts, host } = this.#panel;
    const { drafts } = this.#desk.form.value;
    if (!host || acts.busy || !this.#desk.changes.length) return undefined;
    this.checked = true;
    this.done = '';
    const items = itemsOf(drafts);
    this.#panel.requestUpdate();
    if (!items) {
      // A wrong rule that a search hides cannot be mended.
      if (this.#desk.form.value.search && this.#desk.hidden.length) this.#desk.search('');
      void focusWrong(this.#panel);
      return undefined;
    }
    this.#sent = items;
    const work = () => host.client.post('/v1/auto-sales/preview', { body: { items } });
    const answer = await acts.run(host, CHECK, items, work, again);
    if (!answer) return undefined;
    acts.clear();
    const names = Object.entries(drafts).map(([id, { name }]) => [id, name] as const);
    this.preview = { answer, names: new Map(names) };
    return answer;
  }

  async #save(): Promise<void> {
    const { host, texts, confirmation } = this.#panel;
    if (!host || !texts || !(await this.#settled(host))) return;
    const answer = await this.#try(this.#again);
    if (!answer) return;
    if (answer.quantity) confirmation.ask(askSave(texts, answer, () => void this.#send()));
    else await this.#send();
  }

  /**
   * A rule that is saved twice may fire twice. So where the last answer was lost, what arrived is read first, and
   * only the rest is sent. False: it cannot be read, or all had arrived.
   */
  async #settled(host: MostradorHost): Promise<boolean> {
    const { acts, texts } = this.#panel;
    const { unsure } = this.#desk.form.value;
    if (!unsure.length) return true;
    const read = (id: string) =>
      host.client.get('/v1/stamping-accounts/{id}/auto-sale', { params: { path: { id } } });
    const work = () => Promise.all(unsure.map(read));
    const rules = await acts.run(host, SAVE, unsure, work, this.#again);
    if (!rules) return false;
    acts.clear();
    this.#desk.settle(rules);
    this.#desk.form.change({ unsure: [] });
    if (this.#desk.changes.length) return true;
    this.done = texts?.t('savedAlready') ?? '';
    this.#panel.requestUpdate();
    return false;
  }

  async #send(): Promise<void> {
    const { acts, host, texts, reader } = this.#panel;
    const items = [...this.#sent];
    const ids = items.map(({ stampingAccountId }) => stampingAccountId);
    if (!host || !texts || acts.busy) return;
    this.#desk.form.change({ unsure: ids });
    const work = () => host.client.put('/v1/auto-sales', { body: { items } });
    const saved = await acts.run(host, SAVE, items, work, this.#again);
    if (saved || !this.unsure) this.#desk.form.change({ unsure: [] });
    if (saved) {
      this.begin();
      this.done = savedWords(texts, saved.data.length);
      this.#desk.drop(ids);
      this.#panel.say(this.done);
      this.#panel.dispatchEvent(new MostradorAutoSaleSavedEvent(saved.data));
    }
    void reader.reload();
  }

  /** Whether nobody knows what came of the last act. */
  get unsure(): boolean {
    const { outcome } = this.#panel.acts;
    return outcome?.kind === 'failed' && outcome.unsure;
  }
}
