import { KeptForm } from '../panel/kept-form.ts';

const NOTHING = { accountId: '', quoteId: '' };

/** What was sent and not answered, kept by its quote alone, also across a reload (widgets.md). */
export class Sent {
  readonly #kept = new KeptForm<typeof NOTHING>('purchases');
  #sent = this.#kept.read(NOTHING);
  /** The platform was asked for it, and knows nothing of it. */
  unknown = false;

  /** The quote that an account sent. */
  quoteOf(accountId: string | null | undefined): string | null {
    const { quoteId, accountId: sender } = this.#sent;
    return quoteId && sender === accountId ? quoteId : null;
  }

  keep(accountId: string | null, quoteId: string): void {
    this.#sent = { accountId: accountId ?? '', quoteId };
    this.#kept.keep(this.#sent);
    this.unknown = false;
  }

  forget(): void {
    this.#sent = NOTHING;
    this.#kept.forget();
  }
}
