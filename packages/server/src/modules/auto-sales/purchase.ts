import { newId } from '../../ids.ts';
import { planSupply } from '../offers/supply.ts';
import { readSupplyChain } from '../offers/supply-queries.ts';
import { coverLines, insertCover } from '../orders/cover.ts';
import type { Desk } from '../orders/desk.ts';
import { readOrder } from '../orders/records.ts';
import { supplyOrder, takeTurn } from '../orders/supply-order.ts';
import type { Firing } from './sell.ts';

/** How a seller came by what it lacked: it has it, it waits for a charge, or it cannot. */
export type Purchase =
  | { outcome: 'in-stock'; orderId: string | null }
  | { outcome: 'waiting'; orderId: string }
  | { outcome: 'unavailable' };

/**
 * Buys what the seller lacks for a firing, when it lets the platform do so (A-CM-12): an order of its own, paid as a
 * customer's order would have it paid. Firings that find one seller short take turns and look again: the package
 * that the first one bought may cover the others too.
 *
 * Throws when what was planned could not be had after all; the transaction is to be given up then.
 */
export async function buyShortage(desk: Desk, { sellerId, rule }: Firing): Promise<Purchase> {
  await takeTurn(desk, sellerId);
  const plan = planSupply(await readSupplyChain(desk.db, sellerId, desk.now), 'stamp', rule.quantity);
  if (!plan) return { outcome: 'unavailable' };
  if (!plan.cover) return { outcome: 'in-stock', orderId: null };
  const id = newId('ord');
  await insertCover(desk, { id, lines: coverLines(plan.cover) }, plan.cover, null);
  const supplied = await supplyOrder(desk, await readOrder(desk.db, id));
  if (supplied === 'unavailable') throw new PurchaseFailed();
  return { outcome: supplied === 'waiting' ? 'waiting' : 'in-stock', orderId: id };
}

/** The plan did not hold: somebody else was faster, more than once. */
export class PurchaseFailed extends Error {
  override readonly name = 'PurchaseFailed';
}
