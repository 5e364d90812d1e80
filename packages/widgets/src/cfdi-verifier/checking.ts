import type { Inspection, Source, Trust } from '../cfdi/types.ts';

/** Why a document was not checked. */
export type Trouble = 'not_loaded' | 'not_opened';

/** What was found, or what went wrong. */
export type Checked =
  | { readonly kind: 'checked'; readonly name: string; readonly inspection: Inspection }
  | { readonly kind: Trouble; readonly source: Source };

/** What stands below the field: nothing yet, the document under way, or what came of it. */
export type State = { readonly kind: 'empty' } | { readonly kind: 'checking' } | Checked;

/** One document at a time: the last one that was chosen. */
export class Checking {
  state: State = { kind: 'empty' };
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Answers what came of it; undefined where another document was chosen meanwhile. */
  async check(source: Source, trust: Trust): Promise<Checked | undefined> {
    const checking: State = { kind: 'checking' };
    this.#show(checking);
    const next = await inspected(source, trust);
    if (this.state !== checking) return;
    this.#show(next);
    return next;
  }

  #show(state: State) {
    this.state = state;
    this.#changed();
  }
}

/** The library that checks comes with the first document. */
async function inspected(source: Source, trust: Trust): Promise<Checked> {
  let kind: Trouble = 'not_loaded';
  try {
    const { inspect } = await import('../cfdi/inspect.ts');
    kind = 'not_opened';
    const name = source instanceof File ? source.name : '';
    return { kind: 'checked', name, inspection: await inspect(source, trust) };
  } catch {
    return { kind, source };
  }
}
