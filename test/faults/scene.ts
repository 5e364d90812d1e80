import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Unit } from '@mostrador/contract';
import { deleteEmbeddedData, startEmbeddedPostgres } from '../../packages/server/src/db/embedded.ts';
import { openPostgres, type PostgresEngine } from '../../packages/server/src/db/engine.ts';
import { type DemoCredentials, readDemo } from '../../packages/server/src/demo/credentials.ts';
import { FIXED_SECRETS } from '../../packages/server/src/demo/secrets.ts';
import { newId } from '../../packages/server/src/ids.ts';
import { openLedgerAccounts, post } from '../../packages/server/src/ledger/index.ts';
import { signIn } from '../../packages/server/src/modules/orders/testing.ts';
import { addMethod, storedMethod } from '../../packages/server/src/modules/payments/methods.ts';
import { simulatedPayments } from '../../packages/server/src/ports/payments-simulated.ts';
import { seeded } from '../../packages/server/src/testing.ts';

type Db = PostgresEngine['db'];

/** The demo on a PostgreSQL of its own that can be restarted, with enough of everything for the long mode. */
export interface Scene {
  databaseUrl: string;
  db: Db;
  demo: DemoCredentials;
  /** The customer's person, signed in; the customer and the distributor have a card. */
  person: string;
  /** Standard ones of the distributor's customers. */
  accounts: string[];
  /** Of the customer: open to any RFC, and over until a year is bought. */
  unlimitedAccount: string;
  restartDatabase(): Promise<void>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-faults-'));
  // mkdtemp closes it to all others, and then root's data would not stay here.
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'postgres');
  let postgres = await startEmbeddedPostgres({ dataDir });
  const databaseUrl = postgres.url;
  await seeded.prepare(databaseUrl);
  const engine = openPostgres(databaseUrl, { maxConnections: 2 });
  const { db } = engine;
  const demo = await readDemo(db, FIXED_SECRETS);
  await fund(db, demo);
  for (const buyer of [demo.distributorId, demo.customerId]) {
    await addMethod(db, buyer, await storedMethod(simulatedPayments(db), 'tok_ok'), new Date());
  }
  return {
    databaseUrl,
    db,
    demo,
    person: await signIn(db, demo.customerId, null),
    accounts: await standardAccounts(db, demo.distributorId),
    unlimitedAccount: await openUnlimited(db, demo.customerId),
    async restartDatabase() {
      await postgres.stop();
      postgres = await startEmbeddedPostgres({ dataDir, port: Number(new URL(databaseUrl).port) });
    },
    async close() {
      await engine.close();
      await postgres.stop();
      await deleteEmbeddedData(dataDir);
      rmSync(folder, { recursive: true });
    },
  };
}

const tomorrow = (now: Date) => new Date(now.getTime() + 86_400_000);

async function fund(db: Db, { operatorId, distributorId, customerId }: DemoCredentials): Promise<void> {
  const issue = (owner: string, unit: Unit) => ({
    debit: { owner: operatorId, unit, role: 'issued' as const },
    credit: { owner, unit, role: 'stock' as const },
    quantity: 10_000_000,
    kind: 'opening' as const,
    reference: null,
  });
  await openLedgerAccounts(db, customerId, [{ unit: 'point', role: 'stock' }]);
  const postings = [issue(distributorId, 'stamp'), issue(distributorId, 'point'), issue(customerId, 'point')];
  await post(db, postings, new Date());
}

async function openUnlimited(db: Db, customerId: string): Promise<string> {
  const id = newId('sta');
  const terms = { kind: 'unlimited', state: 'active', rfc: null };
  const now = new Date();
  await db
    .insertInto('stamping_account')
    .values({ id, customer_id: customerId, name: id, ...terms, expires_at: tomorrow(now), created_at: now })
    .execute();
  return id;
}

async function standardAccounts(db: Db, distributorId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'customer_id')
    .select('stamping_account.id')
    .where('account.parent_id', '=', distributorId)
    .where('stamping_account.kind', '=', 'standard')
    .orderBy('stamping_account.id')
    .execute();
  return rows.map(({ id }) => id);
}
