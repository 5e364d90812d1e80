import { UNITS, type Unit } from '@mostrador/contract';
import { sql } from 'kysely';
import { ProblemError, problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { balanceOf, openLedgerAccounts, post } from '../../ledger/index.ts';
import { takeLineTurn } from '../credit-lines/line.ts';
import { type Cover, needsCharge, planSupply, type Supply, type SupplyLevel } from '../offers/supply.ts';
import { readSupplyChain } from '../offers/supply-queries.ts';
import { unitsOf } from '../quotes/lines.ts';
import { announceBalances } from './announce.ts';
import { coverLines } from './cover.ts';
import type { Desk } from './desk.ts';
import { type OrderRecord, placedOf } from './records.ts';
import { type Placed, pointsToHold, postingsOf, type Step, type Supplies, scriptOf } from './script.ts';
import { writeSteps } from './write-steps.ts';

/** Stock may go to somebody else between the plan and its posting; then it is planned again. */
const ATTEMPTS_MAX = 4;

export type Supplied = 'fulfilled' | 'waiting' | 'unavailable';

/**
 * Takes an order as far as it can go now: delivers it, buying first what its seller lacks (A-CM-12), or holds
 * what there is until a card's charge has settled. All or nothing, in one batch of postings.
 *
 * Throws 409 `insufficient_points` when the buyer cannot pay. `unavailable`: the seller cannot supply it, and
 * nothing was done.
 */
export async function supplyOrder(desk: Desk, order: OrderRecord): Promise<Supplied> {
  const placed = placedOf(order);
  let turnTaken = false;
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    await requirePoints(desk, placed);
    const chain = await readSupplyChain(desk.db, placed.sellerId, desk.now);
    const supplies = planOrder(chain, placed);
    if (!supplies) return 'unavailable';
    if (!turnTaken && Object.values(supplies).some(({ cover }) => cover)) {
      await takeTurn(desk, placed.sellerId);
      for (const buyerId of borrowersOf(Object.values(supplies))) await takeLineTurn(desk.db, buyerId);
      turnTaken = true;
      continue;
    }
    const covers = new Map<Placed, Cover>();
    const steps = scriptOf(placed, supplies, (cover) => {
      const ordered = placeCover(cover, chain);
      covers.set(ordered, cover);
      return ordered;
    });
    if (await postSteps(desk, steps)) {
      await writeSteps(desk, order, steps, covers);
      await announceBalances(desk, steps.flatMap(postingsOf));
      return steps.some((step) => step.kind === 'deliver' && step.order === placed) ? 'fulfilled' : 'waiting';
    }
  }
  return 'unavailable';
}

/**
 * Orders that find one seller short take turns until they commit, and then look again: the package that the
 * first one bought may cover the others too.
 */
export async function takeTurn({ db }: Pick<Desk, 'db'>, sellerId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`cover ${sellerId}`}, 0))`.execute(db);
}

/** Whose credit lines covering purchases are charged to, in one order for all. */
function borrowersOf(supplies: readonly Supply[]): string[] {
  const covers = supplies.flatMap(({ cover }) => cover ?? []);
  const own = covers.filter(({ payment }) => payment.source === 'method' && payment.onAccount);
  const above = covers.length ? borrowersOf(covers.map(({ supply }) => supply)) : [];
  return [...new Set([...own.map(({ buyerId }) => buyerId), ...above])].sort();
}

async function requirePoints({ db }: Desk, order: Placed): Promise<void> {
  const missing = pointsToHold(order);
  if (missing === 0) return;
  const points = await balanceOf(db, { owner: order.buyerId, unit: 'point', role: 'stock' });
  if (points < missing) throw problem('insufficient_points');
}

/** Where everything that is not reserved yet comes from; null when the seller cannot get it. */
export function planOrder(chain: readonly SupplyLevel[], order: Placed): Supplies | null {
  const paid = order.source === 'points' ? order.points : 0;
  const plan = planUnits(chain, order, paid);
  // While a card is charged the buyer's points are only held: they cannot help to pay the purchase.
  return plan && paid > 0 && Object.values(plan).some(needsCharge) ? planUnits(chain, order, 0) : plan;
}

function planUnits(chain: readonly SupplyLevel[], order: Placed, incomingPoints: number): Supplies | null {
  const units = unitsOf(order.lines);
  const supplies: Partial<Record<Unit, NonNullable<ReturnType<typeof planSupply>>>> = {};
  for (const unit of UNITS) {
    const missing = units[unit] - order.reserved[unit];
    if (missing <= 0) continue;
    const supply = planSupply(chain, unit, missing, incomingPoints);
    if (!supply) return null;
    supplies[unit] = supply;
  }
  return supplies;
}

function placeCover(cover: Cover, chain: readonly SupplyLevel[]): Placed {
  const seller = chain.find(({ accountId }) => accountId === cover.sellerId);
  return {
    id: newId('ord'),
    buyerId: cover.buyerId,
    sellerId: cover.sellerId,
    sellerIsOperator: seller?.kind === 'operator',
    source: cover.payment.source,
    charged: cover.payment.source === 'method' && cover.payment.onAccount === true,
    points: cover.points,
    heldPoints: 0,
    reserved: { stamp: 0, point: 0 },
    lines: coverLines(cover),
    cover,
  };
}

/** Whether the batch was posted; not when somebody was short after all, and then nothing is kept. */
async function postSteps({ db, now }: Desk, steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) {
    // Customers have no place for held points until they need one.
    if (step.kind === 'hold' && pointsToHold(step.order) > 0) {
      await openLedgerAccounts(db, step.order.buyerId, [{ unit: 'point', role: 'reserved' }]);
    }
  }
  try {
    await post(db, steps.flatMap(postingsOf), now);
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.code.startsWith('insufficient_')) return false;
    throw error;
  }
}
