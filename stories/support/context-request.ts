import type { Context } from '@lit/context';

/** Asks for a context's value once (the community protocol's `context-request`). */
export class ContextRequestEvent<T> extends Event {
  readonly context: Context<unknown, T>;
  readonly callback: (value: T) => void;
  readonly subscribe = false;
  readonly contextTarget: Element | undefined = undefined;

  constructor(context: Context<unknown, T>, callback: (value: T) => void) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.callback = callback;
  }
}
