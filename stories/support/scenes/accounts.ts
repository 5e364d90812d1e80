import { sql } from 'kysely';
import type { Scene } from './scene.ts';

/** The person is an administrator of another customer of the shop, too. */
export const secondAccount: Scene = async (sandbox) => {
  const { db } = sandbox.deps();
  const link = await db
    .selectFrom('profile_link')
    .select('profile_id')
    .where('account_id', '=', sandbox.demo.customerId)
    .orderBy('profile_id')
    .executeTakeFirstOrThrow();
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('number', '=', '200073')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('profile_link')
    .values({ ...link, account_id: other.id, link: 'administrator', created_at: sandbox.now() })
    .execute();
};

/** The platform ended every session there is. */
export const endSessions: Scene = async (sandbox) => {
  await sandbox.deps().db.updateTable('session').set({ ended_at: sql<Date>`now()` }).execute();
};

/** The operator suspended the distributor (A-CM-23). */
export const suspendDistributor: Scene = async (sandbox) => {
  await sandbox
    .deps()
    .db.updateTable('account')
    .set({ state: 'suspended' })
    .where('id', '=', sandbox.demo.distributorId)
    .execute();
};

/** The customer's stamping accounts are blocked (section 6). */
export const blockAccounts: Scene = async (sandbox) => {
  await sandbox
    .deps()
    .db.updateTable('stamping_account')
    .set({ state: 'blocked' })
    .where('customer_id', '=', sandbox.demo.customerId)
    .execute();
};
