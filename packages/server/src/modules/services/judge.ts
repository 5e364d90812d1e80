import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import type { Counter } from '../offers/market.ts';
import { readParty } from '../offers/parties.ts';
import { refusal } from '../offers/refusal.ts';
import type { Line } from '../quotes/lines.ts';
import { readHolding, takeServiceTurn } from './holding.ts';
import { type ServiceCounter, serviceReason } from './offers.ts';
import { refuseReceiver } from './unlimited.ts';

/** What could refuse the services among the lines, when they are quoted and again when they are ordered. */
export async function judgeServices(
  db: Kysely<Database>,
  { buyer, now }: Pick<Counter, 'buyer' | 'now'>,
  lines: readonly Line[],
): Promise<void> {
  const services = lines.filter(({ service }) => service && !service.renews);
  if (!services.length) return;
  await takeServiceTurn(db, buyer.id);
  // Read again: whoever had the turn before may have contracted or renewed.
  const counter = await serviceCounter(db, await readParty(db, buyer.id), now);
  for (const { service, toStampingAccountId } of services) {
    const reason = serviceReason(counter, service!);
    if (reason) throw refusal(reason);
    if (toStampingAccountId) await recheckUnlimited(db, toStampingAccountId, service!);
  }
}

/** The counter at which a buyer finds services. */
export const serviceCounter = async (
  db: Kysely<Database>,
  buyer: Counter['buyer'],
  now: Date,
): Promise<ServiceCounter> => ({
  buyer,
  parent: buyer.parentId ? await readParty(db, buyer.parentId) : null,
  holding: await readHolding(db, buyer.id, now),
  now,
});

async function recheckUnlimited(
  db: Kysely<Database>,
  id: string,
  service: NonNullable<Line['service']>,
): Promise<void> {
  const account = await db
    .selectFrom('stamping_account')
    .select(['kind', 'state', 'rfc'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!account) throw problem('not_found');
  refuseReceiver(account, service);
}
