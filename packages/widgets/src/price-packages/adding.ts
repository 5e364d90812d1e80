import { html, type TemplateResult } from 'lit';
import { actButton } from '../panel/act-button.ts';
import { focusWrong } from '../panel/fields.ts';
import { KeptForm } from '../panel/kept-form.ts';
import { outcomeNote } from '../panel/states.ts';
import { askFree } from './ask-free.ts';
import { type Draft, EMPTY, isFree, isRight, termsOf } from './draft.ts';
import { distributorTick, packageFields } from './package-form.ts';
import type { Panel, Unit, View } from './types.ts';

const ADD = 'add';
const NEW = { unit: 'stamp' as Unit, ...EMPTY };

/** The form of a new package (CM-PRE-01, CM-PRE-02); its unit is the one that is on show. */
export class Adding {
  readonly #panel: Panel;
  readonly #kept = new KeptForm<typeof NEW>('price-packages');
  #draft = this.#kept.read(NEW);
  /** Whether what is wrong is marked: from the first try on. */
  #checked = false;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  get unit(): Unit {
    return this.#draft.unit;
  }

  choose(unit: Unit): void {
    this.#checked = false;
    this.#type({ unit });
  }

  draw({ texts, value, disabled }: View): TemplateResult {
    const { t } = texts;
    const draft = this.#draft;
    const change = (change: Partial<typeof NEW>) => this.#type(change);
    const fields = packageFields(texts, {
      id: 'new',
      unit: draft.unit,
      draft,
      checked: this.#checked,
      refused: this.#panel.acts.refused(ADD),
      change,
    });
    const button = actButton(this.#panel, texts, {
      name: ADD,
      part: 'add',
      says: t('add'),
      look: 'main',
      disabled,
    });
    return html`<form class="form ruled" novalidate @submit=${this.#submit}><h3>${t('newPackage')}</h3>${fields}${outcomeNote(this.#panel, texts, ADD, t('added'))}<div class="tools">${distributorTick(texts, value.multilevel, draft, change)}<div class="acts">${button}</div></div></form>`;
  }

  #type(change: Partial<typeof NEW>) {
    this.#draft = { ...this.#draft, ...change };
    this.#kept.keep(this.#draft);
    this.#panel.requestUpdate();
  }

  #submit = (event: Event) => {
    event.preventDefault();
    void this.#add();
  };

  async #add(): Promise<void> {
    const panel = this.#panel;
    const { host, reader, acts } = panel;
    if (!host || acts.busy) return;
    const { unit } = this.#draft;
    const distributor = this.#draft.distributor && !!reader.value?.multilevel;
    const draft = { ...this.#draft, distributor };
    this.#checked = true;
    panel.requestUpdate();
    if (!isRight(unit, draft)) return focusWrong(panel);
    if (isFree(unit, draft)) askFree(panel, unit, draft, () => void this.#send(unit, draft));
    else await this.#send(unit, draft);
  }

  async #send(unit: Unit, draft: Draft): Promise<void> {
    const panel = this.#panel;
    const { host, reader, acts } = panel;
    if (!host) return;
    const { distributor } = draft;
    const audience = distributor ? ('distributor' as const) : ('customer' as const);
    const body = { unit, audience, ...termsOf(unit, draft) };
    const added = await acts.run(
      host,
      ADD,
      body,
      (idempotencyKey) => host.client.post('/v1/price-packages', { body, idempotencyKey }),
      () => void this.#add(),
    );
    if (!added) return focusWrong(panel);
    this.#checked = false;
    this.#type({ ...EMPTY, unit });
    await reader.reload();
  }
}
