import type { Product } from '../types.ts';

const PREFIX = 'mostrador.on-its-way.';
/** Longer than a charge takes with its weekends and holidays; a mark that nobody took away must not stay for ever. */
const LIFE_MS = 7 * 86_400_000;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Null where a page may store nothing (a sandboxed frame). */
const pageStore = (): Store | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

const isOver = (kept: string | null, now: number) => !(now - Number(kept) < LIFE_MS);

/**
 * Marks that a purchase of this account awaits its payment, or that none does: for a mark the next page fetches
 * the checkout before anybody comes near. It tells neither what was bought nor how much.
 */
export const keepOnItsWay = (
  product: Product,
  accountId: string,
  waits: boolean,
  store = pageStore(),
  now = Date.now(),
): void => {
  const names = Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? '');
  for (const name of names)
    if (name.startsWith(PREFIX) && isOver(store?.getItem(name) ?? null, now)) store?.removeItem(name);
  const name = `${PREFIX}${product}.${accountId}`;
  try {
    if (waits) store?.setItem(name, `${now}`);
    else store?.removeItem(name);
  } catch {
    // A full store: the note comes when the person does.
  }
};
