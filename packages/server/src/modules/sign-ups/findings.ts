import type { FieldCheck } from '@mostrador/domain';
import { type FieldError, type Locale, problem } from '../../http/problem.ts';
import { type CheckedField, fieldMessage } from './field-messages.ts';

/** Collects what is wrong with a form, in the words of the caller's language. */
export class Findings {
  readonly errors: FieldError[] = [];
  readonly #locale: Locale;
  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** The value as it is stored; a problem is noted under the pointer. */
  take(field: CheckedField, pointer: string, check: FieldCheck<string>): string {
    const { problem: code, missing = 0 } = check;
    if (code) this.errors.push({ pointer, code, message: fieldMessage(this.#locale, field, code, missing) });
    return check.value;
  }

  note(pointer: string, code: 'required' | 'not_expected'): void {
    this.errors.push({ pointer, code, message: fieldMessage(this.#locale, 'company', code, 0) });
  }

  /** Throws 422 `invalid_request` with everything that was found. */
  refuse(): void {
    if (this.errors.length) throw problem('invalid_request', { errors: this.errors });
  }
}
