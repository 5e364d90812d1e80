import { daysLater, yearLater } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { newId } from '../ids.ts';
import * as people from './people.ts';
import { give, insertAccount, seedCustomer } from './seed.ts';

const ZONE = 'America/Mexico_City';
const DAY_MS = 86_400_000;
type Db = Kysely<Database>;

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

/** The demo's distributor, which holds multilevel, with a network of its own. Answers its id. */
export async function seedDistributors(db: Db, operatorId: string, now: Date): Promise<string> {
  const createdAt = daysBefore(now, 200);
  const expiresAt = yearLater(createdAt, ZONE);
  const { number, name, email, stamps, points } = people.DISTRIBUTOR;
  const id = await insertAccount(db, {
    ...{ kind: 'distributor', parentId: operatorId, number, name, state: 'active', createdAt, expiresAt },
    extra: { email },
  });
  await give(db, operatorId, id, 'stamp', stamps, createdAt);
  await give(db, operatorId, id, 'point', points, createdAt);
  await seedMultilevel(db, id, createdAt, expiresAt);
  for (const sub of people.SUB_DISTRIBUTORS) await seedSubDistributor(db, operatorId, id, sub, now);
  await db
    .updateTable('settings')
    .set({
      bulk_stamp_price: 100,
      stamp_purchase_enabled: true,
      point_purchase_enabled: true,
      automatic_stamp_purchase: true,
      updated_at: now,
    })
    .where('account_id', '=', id)
    .execute();
  return id;
}

/** A subscription ends with its distributor's account (CM-COM-04). */
async function seedMultilevel(db: Db, accountId: string, startsAt: Date, endsAt: Date): Promise<void> {
  const terms = {
    ...{ kind: 'subscription', name: 'multilevel', title: 'Multinivel', state: 'active' },
    price: 199_900,
  };
  const span = { starts_at: startsAt, ends_at: endsAt, created_at: startsAt };
  await db
    .insertInto('contract')
    .values({ id: newId('con'), account_id: accountId, ...terms, ...span })
    .execute();
}

async function seedSubDistributor(
  db: Db,
  operatorId: string,
  parentId: string,
  { number, name, state, stamps, points }: (typeof people.SUB_DISTRIBUTORS)[number],
  now: Date,
): Promise<void> {
  const createdAt = daysBefore(now, state === 'expired' ? 380 : 200);
  const cancelledAt = daysBefore(now, 10);
  const cancelled = {
    cancelled_from: 'active',
    cancelled_at: cancelledAt,
    deletes_at: daysLater(cancelledAt, 30, ZONE),
  };
  const id = await insertAccount(db, {
    ...{ kind: 'distributor', parentId, number, name, state, createdAt },
    expiresAt: yearLater(createdAt, ZONE),
    extra: state === 'cancelled' ? cancelled : {},
  });
  await give(db, operatorId, id, 'stamp', stamps, createdAt);
  await give(db, operatorId, id, 'point', points, createdAt);
}

/** Another distributor of the operator, without multilevel: what is refused for want of it has somebody to show it on. */
export async function seedSecondDistributor(db: Db, operatorId: string, now: Date): Promise<void> {
  const createdAt = daysBefore(now, 90);
  const { number, name, email, customer } = people.SECOND_DISTRIBUTOR;
  const id = await insertAccount(db, {
    ...{ kind: 'distributor', parentId: operatorId, number, name, state: 'active', createdAt },
    expiresAt: yearLater(createdAt, ZONE),
    extra: { email },
  });
  await seedCustomer(db, operatorId, id, customer, now);
}
