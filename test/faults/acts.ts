import type { Unit } from '@mostrador/contract';
import type { Chance } from './chance.ts';
import type { Ask } from './client.ts';
import type { Desktops } from './desktops.ts';
import type { Purchase } from './purchases.ts';
import type { Write, Writes } from './writes.ts';

/** What a client sets out to do: a write, or several of which each needs the answer before. */
export type Act = (ask: Ask) => Promise<unknown>;

export interface Actors {
  writes: Writes;
  purchases: readonly Purchase[];
  accounts: readonly string[];
  desktops: Desktops;
  chance: Chance;
}

/** One act by chance; what it is lies fixed before it begins. */
export function newAct({ writes, purchases, accounts, desktops, chance }: Actors): Act {
  const unit: Unit = chance.next() < 0.5 ? 'stamp' : 'point';
  const quantity = chance.upTo(20);
  const transfers = () => alone(writes.transfer(unit, quantity, chance.pick(accounts)));
  const batches = () => alone(writes.batch(accounts.map(() => chance.upTo(20))));
  const orders = () => order(writes, chance.pick(purchases));
  const codes = () => code(writes, unit, quantity, chance.pick(['redeem', 'void', 'leave']));
  const switches = () => desktops.act(chance);
  return chance.pick([transfers, batches, orders, codes, switches])();
}

const alone =
  (write: Write): Act =>
  (ask) =>
    ask(write);

const order =
  (writes: Writes, purchase: Purchase): Act =>
  async (ask) => {
    const { id } = await ask(writes.quote(purchase));
    await ask(writes.order(purchase, id));
  };

/** A code whose PIN was lost is voided, as the panel says. */
const code =
  (writes: Writes, unit: Unit, quantity: number, end: 'redeem' | 'void' | 'leave'): Act =>
  async (ask) => {
    const { id, code, pin } = await ask(writes.code(unit, quantity));
    const terms = { id, unit, quantity };
    if (!code || !pin || end === 'void') await ask(writes.voiding(terms));
    else if (end === 'redeem') await ask(writes.redemption({ ...terms, code, pin }));
  };
