import { MostradorErrorEvent } from '../../events/error.ts';
import type { Failure } from '../../parts/failure.ts';
import { FIELDS, type Field, fieldOf, isAsked, STEPS, type Step } from '../fields.ts';
import type { SignUpFlow } from '../flow.ts';
import { nothing, type Piece } from '../views/context.ts';
import { type Input, isInput, Pressing, raise } from './inputs.ts';
import { Judging } from './judging.ts';
import { deskMessages } from './messages.ts';
import { PostalCodes } from './postal-codes.ts';
import { send } from './sender.ts';
import { failureView, remarkText, remarkView, summaryView } from './views.ts';

/**
 * What people do to the form and what comes of it: typing, leaving, submitting, going from step to step. Fetched
 * when somebody comes near.
 */
export class Desk {
  sending = false;
  readonly #flow: SignUpFlow;
  readonly #judging: Judging;
  readonly #postalCodes: PostalCodes;
  readonly #pressing = new Pressing();
  #failure: Failure | null = null;
  /** The field that takes the focus once it is drawn. */
  #next: string | null = null;

  /** In the page's language from its first word. */
  static async open(flow: SignUpFlow): Promise<Desk> {
    await deskMessages.load(flow.texts.locale);
    return new Desk(flow);
  }

  constructor(flow: SignUpFlow) {
    this.#flow = flow;
    this.#judging = new Judging(flow.entries, flow.changed);
    this.#postalCodes = new PostalCodes(this.#judging);
  }

  get colonies(): readonly string[] {
    return this.#judging.colonies;
  }

  /** What happened while this was fetched has been typed into the page's own fields. */
  begin(asked: Event): void {
    this.#takeAll();
    this.on(asked);
  }

  on(event: Event): void {
    const { target, type } = event;
    if (type === 'submit') this.submit();
    else if (type === 'pointerdown') this.#pressing.begin();
    else if (!isInput(target)) return;
    else if (type === 'focusin') this.#come(target);
    else if (type === 'focusout') this.#leave(target);
    else {
      this.#take(target);
      // Filled in without being there: judged at once.
      if (type === 'change' && !target.matches(':focus')) this.#leave(target);
    }
  }

  /** A narrow place shows a step; the person goes on with its first field. */
  go(step: Step): void {
    const { entries, say, texts } = this.#flow;
    entries.change({ step });
    this.#next = FIELDS.find((field) => field.step === step && isAsked(field, entries.values))?.name ?? null;
    say(this.#words.t('stepNow', { number: `${step + 1}`, name: texts.t(`step_${step}`) }));
  }

  /** Enter or the main button: the step in a narrow place, all of it in a wide one or on the last step. */
  submit(): void {
    const { entries } = this.#flow;
    const { step } = entries.draft;
    if (this.sending) return;
    this.#takeAll();
    const stepwise = step < STEPS.length - 1 && !this.#isWide;
    const [first] = this.#judging.submit(stepwise ? step : undefined);
    if (first) {
      this.#show(first);
      this.#saySummary();
    } else if (stepwise) this.go((step + 1) as Step);
    else void this.#send();
  }

  isWrong(field: Field): boolean {
    return this.#judging.remark(field)?.level === 'error';
  }

  isOdd(field: Field): boolean {
    return this.#judging.remark(field)?.level === 'warning';
  }

  isConfirmed(field: Field): boolean {
    return this.#judging.isConfirmed(field);
  }

  /** What is said under a field; undefined: nothing. */
  remark(field: Field, id: string): Piece | undefined {
    const remark = this.#judging.remark(field);
    return remark ? remarkView(this.#words, remark, id) : undefined;
  }

  summary(): Piece {
    const { found, wrong } = this.#judging;
    const { texts, id } = this.#flow;
    if (found.length < 2 || wrong.length < 2) return nothing;
    return summaryView(this.#words, texts, wrong, (field) => this.#show(field), id);
  }

  /** Once a submit: the list that is on show grows shorter with each field, and would be read whole each time. */
  #saySummary() {
    const { found } = this.#judging;
    const { texts, say } = this.#flow;
    if (found.length < 2) return;
    const names = found.map(({ name }) => texts.t(name)).join(', ');
    say(`${this.#words.t('summary', { count: found.length })} ${names}`);
  }

  failure(): Piece {
    const failure = this.#failure;
    return failure ? failureView(this.#words, this.#flow.texts, failure, () => this.submit()) : nothing;
  }

  /** Call it when the form is drawn. */
  drawn(): void {
    const { form, id } = this.#flow;
    const name = this.#next;
    this.#next = null;
    if (name)
      form?.querySelector<HTMLElement>(name === 'type' ? '[name=type]:checked' : `#${id(name)}`)?.focus();
  }

  stop(): void {
    this.#postalCodes.stop();
  }

  get #words() {
    return deskMessages(this.#flow.texts.locale, this.#flow.element);
  }

  #show({ name, step }: Field) {
    this.#next = name;
    this.#flow.entries.change({ step });
  }

  /** Password managers change values without a word. */
  #takeAll() {
    for (const element of this.#flow.form?.elements ?? []) if (isInput(element)) this.#take(element);
  }

  #take(input: Input) {
    const { name, value } = input;
    const { entries } = this.#flow;
    if (name === 'marketing') {
      const { checked } = input as HTMLInputElement;
      if (checked !== entries.draft.marketing) entries.change({ marketing: checked });
      return;
    }
    if (input.type === 'radio' && !(input as HTMLInputElement).checked) return;
    if (name === 'rfc' || name === 'curp') raise(input);
    this.#judging.type(name, name === 'rfc' || name === 'curp' ? input.value : value);
    if (name === 'postalCode') void this.#lookUp();
  }

  async #lookUp() {
    const { host, texts, say } = this.#flow;
    const filled = host && (await this.#postalCodes.look(host.clientWith(host.publishableKey)));
    const { state, city } = this.#judging.values;
    if (filled && texts) say(this.#words.t('filled', { state, city }));
  }

  /** In a wide place the step follows the person, should the place become narrow. */
  #come({ name }: Input) {
    const { entries } = this.#flow;
    const field = fieldOf(name);
    if (field && field.step !== entries.draft.step) entries.change({ step: field.step });
  }

  #leave(input: Input) {
    this.#pressing.afterwards(() => {
      const { texts, say } = this.#flow;
      const remark = this.#judging.leave(input.name);
      const field = fieldOf(input.name);
      if (remark && field) say(`${texts.t(field.name)}: ${remarkText(this.#words, remark).join('')}`);
    });
  }

  get #isWide(): boolean {
    const steps = this.#flow.form?.querySelectorAll('[data-mostrador-part~=step]') ?? [];
    return [...steps].every((step) => step.checkVisibility());
  }

  async #send() {
    const { host, entries, kind, reader, element } = this.#flow;
    const { options } = reader;
    if (!host || !options) return;
    this.sending = true;
    this.#failure = null;
    this.#flow.changed();
    const outcome = await send(host, entries, kind, options);
    this.sending = false;
    if (outcome.is === 'sent') this.#flow.sent(host, outcome.newcomer);
    else if (outcome.is === 'refused') this.#refuse(outcome.errors);
    else {
      this.#failure = outcome.trouble.problem;
      element.dispatchEvent(new MostradorErrorEvent(outcome.trouble.problem));
    }
    this.#flow.changed();
  }

  #refuse(errors: readonly { pointer: string; message: string }[]) {
    const strangers = this.#judging.refuse(errors);
    const [first] = this.#judging.wrong;
    if (first) this.#show(first);
    if (!strangers.length) return;
    this.#failure = { title: strangers.join(' ').replace(/\.$/, '') };
    // Texts that are in force no more are among what no field can tell.
    void this.#flow.reader.read();
  }
}
