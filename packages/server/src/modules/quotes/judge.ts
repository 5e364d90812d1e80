import { type PaymentSource, UNITS } from '@mostrador/contract';
import { pointsFor } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { unavailableReason } from '../offers/availability.ts';
import type { Counter } from '../offers/market.ts';
import { type Party, standingOf } from '../offers/parties.ts';
import { refusal } from '../offers/refusal.ts';
import { judgeServices } from '../services/judge.ts';
import { acceptReceiver, type Line, sum, unitsOf } from './lines.ts';

/**
 * What may pay for these lines (A-CM-14): a customer's stamps and services points only, points a method only, whoever buys;
 * a distributor's stamps and services either. Empty when no single source may pay all of them.
 */
export function paymentSources(buyer: Pick<Party, 'kind'>, lines: readonly Line[]): PaymentSource[] {
  const units = new Set(lines.map(({ unit }) => unit));
  const points = !units.has('point');
  const method = buyer.kind !== 'customer' || !(units.has('stamp') || units.has(null));
  return [...(points ? (['points'] as const) : []), ...(method ? (['method'] as const) : [])];
}

/**
 * Everything that could refuse a purchase, judged when it is quoted and again when it is ordered: settings,
 * standing and stock may have changed in between. Throws the problem.
 *
 * @param source what pays, once that is known: points reach the seller before it buys what it lacks
 */
export async function judge(
  db: Kysely<Database>,
  counter: Counter,
  lines: readonly Line[],
  source: PaymentSource = 'points',
): Promise<void> {
  refuseStanding(counter);
  const units = unitsOf(lines);
  const incoming = source === 'points' ? pointsFor(sum(lines.map(({ total }) => total))) : 0;
  for (const unit of UNITS) {
    if (units[unit] === 0) continue;
    const reason = unavailableReason(counter, unit, units[unit], incoming);
    if (reason) throw refusal(reason);
  }
  await recheckReceivers(db, lines);
  await judgeServices(db, counter, lines);
}

/** A suspended or expired distributor neither sells nor buys (A-CM-23), one not activated yet does nothing. */
function refuseStanding({ buyer, now }: Counter): void {
  if (buyer.state === 'inactive' || buyer.state === 'unverified') throw problem('forbidden');
  const standing = standingOf(buyer, now);
  if (standing) throw problem(standing);
  if (buyer.kind === 'customer' && buyer.state !== 'active') throw problem('purchase_not_allowed');
}

async function recheckReceivers(db: Kysely<Database>, lines: readonly Line[]): Promise<void> {
  const ids = lines
    .filter(({ unit }) => unit !== null)
    .map((line) => line.toStampingAccountId)
    .filter((id) => id !== null);
  if (!ids.length) return;
  const accounts = await db
    .selectFrom('stamping_account')
    .select(['id', 'kind', 'state'])
    .where('id', 'in', ids)
    .execute();
  for (const account of accounts) acceptReceiver(account);
}
