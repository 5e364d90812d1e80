import { html, nothing, type TemplateResult } from 'lit';
import { icon, triangle } from '../icons/basic.ts';
import type { Outcome } from '../panel/act.ts';
import { actButton } from '../panel/act-button.ts';
import { focusWrong } from '../panel/fields.ts';
import { KeptForm } from '../panel/kept-form.ts';
import { outcomeNote } from '../panel/states.ts';
import { askFree } from './ask-free.ts';
import { changeOf, draftOf, EMPTY, isFree, isRight } from './draft.ts';
import type { Texts } from './messages.ts';
import { packageFields } from './package-form.ts';
import type { Panel, PricePackage } from './types.ts';

const EDIT = 'edit';
const NONE = { id: '', ...EMPTY };

const isGone = (outcome: Outcome | null) =>
  outcome?.kind === 'failed' && outcome.problem.code === 'not_found';

/** A package that is changed in the place of its row. */
export class Editing {
  readonly #panel: Panel;
  readonly #kept = new KeptForm<typeof NONE>('price-packages.edit');
  #draft = this.#kept.read(NONE);
  /** Whether what is wrong is marked: from the first try on. */
  #checked = false;
  /** Whether its form was on show: then its row is missed. */
  #seen = false;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  isOpen(row: PricePackage): boolean {
    return row.id === this.#draft.id;
  }

  async open(row: PricePackage): Promise<void> {
    this.#panel.acts.clear();
    this.#checked = false;
    this.#type({ id: row.id, ...draftOf(row) });
    await this.#focus('#edit-quantity');
  }

  close(): void {
    this.#draft = NONE;
    this.#seen = false;
    this.#kept.forget();
    this.#panel.requestUpdate();
  }

  draw(texts: Texts, row: PricePackage, disabled: boolean): TemplateResult {
    const { t } = texts;
    this.#seen = true;
    const fields = packageFields(texts, {
      id: 'edit',
      unit: row.unit,
      draft: this.#draft,
      checked: this.#checked,
      refused: this.#panel.acts.refused(EDIT),
      change: (change) => this.#type(change),
    });
    const save = actButton(this.#panel, texts, {
      name: EDIT,
      part: 'save',
      says: t('save'),
      look: 'small',
      disabled,
    });
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#save(row);
    };
    return html`<form class="form" novalidate @submit=${submit} @keydown=${this.#escape}>${fields}${outcomeNote(this.#panel, texts, EDIT, t('saved'))}<div class="acts"><button class="button small quiet" part="cancel" type="button" @click=${this.#leave}>${t('cancel')}</button>${save}</div></form>`;
  }

  /** What came of it, once the form is gone: also that its package was withdrawn meanwhile. */
  told(texts: Texts, packages: readonly PricePackage[]) {
    const { t } = texts;
    if (!this.#draft.id) return outcomeNote(this.#panel, texts, EDIT, t('saved'));
    if (!this.#seen || packages.some((row) => this.isOpen(row))) return nothing;
    return html`<div class="note warning" part="problem" role="alert">${icon(triangle)}<div><b class="strong">${t('gone')}</b><p>${t('goneSo')}</p><p><button class="link" part="link" id="gone" type="button" @click=${this.#leave}>${t('understood')}</button></p></div></div>`;
  }

  #type(change: Partial<typeof NONE>) {
    this.#draft = { ...this.#draft, ...change };
    this.#kept.keep(this.#draft);
    this.#panel.requestUpdate();
  }

  #escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.#leave();
  };

  #leave = () => {
    this.#panel.acts.clear();
    this.#back();
  };

  /** To the row, and to the button that opened its form. */
  #back() {
    const { id } = this.#draft;
    this.close();
    void this.#focus(`#edit-${id}`);
  }

  async #save(row: PricePackage): Promise<void> {
    const panel = this.#panel;
    const { host, acts } = panel;
    if (!host || acts.busy) return;
    this.#checked = true;
    panel.requestUpdate();
    if (!isRight(row.unit, this.#draft)) return focusWrong(panel);
    if (isFree(row.unit, this.#draft)) askFree(panel, row.unit, this.#draft, () => void this.#send(row));
    else await this.#send(row);
  }

  async #send(row: PricePackage): Promise<void> {
    const panel = this.#panel;
    const { host, acts } = panel;
    if (!host) return;
    const { id } = row;
    const body = changeOf(row, this.#draft);
    const saved = await acts.run(
      host,
      EDIT,
      { id, ...body },
      () => host.client.patch('/v1/price-packages/{id}', { params: { path: { id } }, body }),
      () => void this.#save(row),
    );
    const gone = isGone(acts.outcome);
    if (saved || gone) await panel.reader.reload();
    if (saved) this.#back();
    else await (gone ? this.#focus('#gone') : focusWrong(panel));
  }

  async #focus(selector: string) {
    const { updateComplete, renderRoot } = this.#panel;
    await updateComplete;
    const found = renderRoot.querySelector<HTMLElement>(selector) ?? renderRoot.querySelector('h2');
    found?.focus();
  }
}
