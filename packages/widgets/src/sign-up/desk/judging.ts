import { checkPostalCode } from '@mostrador/domain';
import type { Entries } from '../entries.ts';
import { FIELDS, type Field, fieldOf, isAsked, type Step } from '../fields.ts';
import type { FieldName, Values } from '../types.ts';
import { judge, type Verdict } from './judge.ts';

/** The platform's own words about a value, for as long as it stands. */
interface Refusal {
  readonly value: string;
  readonly message: string;
}

/** A place that a postal code belongs to. */
export interface Place {
  readonly state: string;
  readonly city: string;
  readonly colonies: readonly string[];
}

/** What is said under a field: of the catalogue, or in the platform's words. */
export type Remark = Verdict | { readonly level: 'error'; readonly message: string };

/**
 * What is to be said about what is typed. Fields are judged when a person leaves them changed, and all of them on
 * submit; an error goes as soon as it is right.
 */
export class Judging {
  readonly #entries: Entries;
  readonly #onChange: () => void;
  /** Fields whose errors are on show. */
  readonly #shown = new Set<FieldName>();
  /** Changed since the person came to them. */
  readonly #changed = new Set<FieldName>();
  readonly #refused = new Map<FieldName, Refusal>();
  /** What the last postal code filled in: what a person typed is not replaced. */
  #filled: Partial<Values> = {};
  /** What the last submit found wrong. */
  found: readonly Field[] = [];
  colonies: readonly string[] = [];

  constructor(entries: Entries, onChange: () => void) {
    this.#entries = entries;
    this.#onChange = onChange;
  }

  get values(): Values {
    return this.#entries.values;
  }

  /** A value arrived: typed, pasted, chosen or filled in by the browser. */
  type(name: string, value: string): void {
    const field = fieldOf(name);
    if (!field || this.values[field.name] === value) return;
    this.#changed.add(field.name);
    this.#entries.change({ values: { ...this.values, [field.name]: value } });
    for (const shown of this.#shown) if (!this.#isWrong(shown)) this.#shown.delete(shown);
  }

  /** A person left a field. Answers with what has to be said about it. */
  leave(name: string): Remark | null {
    const field = fieldOf(name);
    if (!field || !this.#changed.delete(field.name)) return null;
    if (this.#isWrong(field.name)) this.#shown.add(field.name);
    this.#onChange();
    return this.remark(field);
  }

  /** Whether a field may be marked as right: the second address, once it is the first. */
  isConfirmed(field: Field): boolean {
    const { name } = field;
    return name === 'emailAgain' && !!this.values[name] && !judge(field, this.values);
  }

  remark(field: Field): Remark | null {
    const refused = this.#refused.get(field.name);
    if (refused?.value === this.values[field.name]) return { level: 'error', message: refused.message };
    const verdict = judge(field, this.values);
    return verdict?.level === 'error' && !this.#shown.has(field.name) ? null : verdict;
  }

  /** Judges the fields of a step, or all. Answers with those that are wrong. */
  submit(step?: Step): readonly Field[] {
    this.found = FIELDS.filter(
      (field) =>
        (step === undefined || field.step === step) &&
        isAsked(field, this.values) &&
        this.#isWrong(field.name),
    );
    for (const { name } of this.found) this.#shown.add(name);
    this.#onChange();
    return this.found;
  }

  /** Takes the platform's refusals to their fields; answers with those that belong to none. */
  refuse(errors: readonly { pointer: string; message: string }[]): readonly string[] {
    const strangers = errors.filter(({ pointer, message }) => {
      const field = FIELDS.find((each) => each.pointer && each.pointer === pointer);
      if (field) this.#refused.set(field.name, { value: this.values[field.name], message });
      return !field;
    });
    this.found = FIELDS.filter(({ name }) => this.#refused.get(name)?.value === this.values[name]);
    this.#onChange();
    return strangers.map(({ message }) => message);
  }

  /** What is left of what the last submit found. */
  get wrong(): readonly Field[] {
    return this.found.filter((field) => this.remark(field)?.level === 'error');
  }

  /** The postal code as it may be asked for; null while it is none. */
  get postalCode(): string | null {
    const { value, problem } = checkPostalCode(this.values.postalCode);
    return problem ? null : value;
  }

  /** Fills in what a postal code tells, but for what a person typed. Answers whether anything was filled in. */
  fill(places: readonly Place[]): boolean {
    this.colonies = places.flatMap(({ colonies }) => colonies);
    const [first] = places;
    const told: Partial<Values> = {
      state: first?.state,
      city: first?.city,
      colony: this.colonies.length === 1 ? this.colonies[0] : undefined,
    };
    const filled = Object.entries(told).filter(([name, value]) => {
      const now = this.values[name as FieldName];
      return value && value !== now && (!now || now === this.#filled[name as FieldName]);
    });
    for (const [name, value = ''] of filled) this.type(name, value);
    this.#filled = { ...this.#filled, ...Object.fromEntries(filled) };
    this.#onChange();
    return filled.length > 0;
  }

  #isWrong(name: FieldName) {
    const field = fieldOf(name);
    return !!field && judge(field, this.values)?.level === 'error';
  }
}
