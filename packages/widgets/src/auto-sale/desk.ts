import type { Mostrador } from '@mostrador/client';
import { OwnForm } from '../panel/own-form.ts';
import type { PanelElement } from '../panel/panel-element.ts';
import { Pause } from '../panel/pause.ts';
import { type Taken, take } from '../panel/taken.ts';
import { type AutoSale, changed, type Draft, type Drafts, draftOf, isSaved } from './drafts.ts';
import type { es } from './messages.es.ts';
import { Saving } from './saving.ts';
import type { Reading } from './types.ts';

const PAGE = 50;

interface Form {
  search: string;
  drafts: Drafts;
  /** Ids of rules that were sent, and nobody knows whether they arrived. */
  unsure: readonly string[];
}
const EMPTY: Form = { search: '', drafts: {}, unsure: [] };

export type Panel = PanelElement<Reading, typeof es> & { readonly customerId: string | undefined };

/** Rules as they are read, searched for and typed; `saving` tries and saves them. */
export class AutoSaleDesk {
  readonly form: OwnForm<Form>;
  readonly saving: Saving;
  readonly #panel: Panel;
  readonly #pause: Pause;
  #wanted = PAGE;

  constructor(panel: Panel) {
    this.#panel = panel;
    this.#pause = new Pause(panel);
    this.form = new OwnForm('auto-sale', EMPTY, () => panel.requestUpdate());
    this.saving = new Saving(panel, this);
  }

  read(client: Mostrador, signal: AbortSignal): Promise<Taken<AutoSale>> {
    const search = this.form.value.search.trim();
    const { customerId } = this.#panel;
    const query = {
      limit: Math.min(this.#wanted + 1, 200),
      ...(search && { search }),
      ...(customerId && { customerId }),
    };
    return take(client.list('/v1/auto-sales', { params: { query }, signal }), this.#wanted);
  }

  /** What is typed and saved already is no change any more; call it whenever rules were read. */
  settle(rules: readonly AutoSale[]): void {
    const { drafts } = this.form.value;
    const same = rules.filter((rule) => {
      const draft = drafts[rule.stampingAccountId];
      return draft && isSaved(draft, rule);
    });
    if (same.length) this.drop(same.map(({ stampingAccountId }) => stampingAccountId));
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

  /** Changes that saving would send. */
  get changes(): readonly string[] {
    return Object.entries(this.form.value.drafts)
      .filter(([, { exclude }]) => !exclude)
      .map(([id]) => id);
  }

  /** Those of them that are not on show. */
  get hidden(): readonly string[] {
    const rules = this.#panel.reader.value?.rules.data ?? [];
    const shown = new Set(rules.map(({ stampingAccountId }) => stampingAccountId));
    return this.changes.filter((id) => !shown.has(id));
  }

  type(rule: AutoSale, change: Partial<Draft>): void {
    const { [rule.stampingAccountId]: present, ...others } = this.form.value.drafts;
    const draft = changed(present ?? draftOf(rule), change, rule);
    const drafts = isSaved(draft, rule) ? others : { ...others, [rule.stampingAccountId]: draft };
    this.saving.preview = null;
    this.form.change({ drafts });
  }

  discard = (): void => {
    this.saving.begin();
    this.#panel.acts.clear();
    this.form.change({ drafts: {} });
  };

  drop(ids: readonly string[]): void {
    const left = Object.entries(this.form.value.drafts).filter(([id]) => !ids.includes(id));
    this.form.change({ drafts: Object.fromEntries(left) });
  }
}
