import type { Choice, Product } from './types.ts';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Null where a page may store nothing (a sandboxed frame). */
const pageStore = (): Store | null => {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
};

const name = (product: Product) => `mostrador.choice.${product}`;

/** Keeps what was chosen while this tab is away to sign in. */
export const keepChoice = (product: Product, choice: Choice, store = pageStore()): void =>
  store?.setItem(name(product), JSON.stringify(choice));

/** What was chosen before the tab went away, once. */
export const takeChoice = (product: Product, store = pageStore()): Partial<Choice> => {
  const kept = store?.getItem(name(product));
  store?.removeItem(name(product));
  return kept ? JSON.parse(kept) : {};
};
