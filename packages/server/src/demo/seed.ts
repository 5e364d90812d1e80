import { dayOf } from '@mostrador/domain';
import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { newId } from '../ids.ts';
import { LEDGER_ACCOUNTS, openLedgerAccounts, post } from '../ledger/index.ts';
import { hashPassword } from '../modules/identity/passwords.ts';
import { seedAutoSales } from './auto-sales.ts';
import { seedCatalogue } from './catalogue.ts';
import { demoHistory, HISTORY_DAYS } from './consumption.ts';
import { storeKeys } from './credentials.ts';
import { seedDesktops } from './desktops.ts';
import { seedDistributors, seedSecondDistributor } from './network.ts';
import * as people from './people.ts';
import type { DemoSecrets } from './secrets.ts';
import { seedSelling } from './selling.ts';

const ZONE = 'America/Mexico_City';
const DAY_MS = 86_400_000;
type Db = Kysely<Database>;

interface NewAccount {
  kind: 'operator' | 'distributor' | 'customer';
  parentId: string | null;
  number: string;
  name: string;
  state: string;
  createdAt: Date;
  expiresAt?: Date | null;
  extra?: Partial<Insertable<Database['account']>>;
}

/** Inserts an account with its settings and ledger accounts; answers its id. */
export async function insertAccount(db: Db, account: NewAccount): Promise<string> {
  const id = newId(account.kind === 'customer' ? 'cus' : 'dst');
  await db
    .insertInto('account')
    .values({
      id,
      kind: account.kind,
      parent_id: account.parentId,
      number: account.number,
      name: account.name,
      state: account.state,
      created_at: account.createdAt,
      expires_at: account.expiresAt ?? null,
      ...account.extra,
    })
    .execute();
  if (account.kind !== 'customer') {
    await db.insertInto('settings').values({ account_id: id, updated_at: account.createdAt }).execute();
  }
  await openLedgerAccounts(db, id, LEDGER_ACCOUNTS[account.kind]);
  return id;
}

/** Value out of nothing but the platform's own `issued`, as the demo begins. */
export async function give(
  db: Db,
  from: string,
  to: string,
  unit: 'stamp' | 'point',
  quantity: number,
  at: Date,
): Promise<void> {
  if (quantity === 0) return;
  const debit = { owner: from, unit, role: 'issued' as const };
  await post(
    db,
    [{ debit, credit: { owner: to, unit, role: 'stock' }, quantity, kind: 'opening', reference: null }],
    at,
  );
}

async function seedPerson(
  db: Db,
  person: { name: string; email: string; phone: string },
  accountId: string | null,
  link: string,
  now: Date,
) {
  const id = newId('pro');
  await db
    .insertInto('profile')
    .values({
      id,
      name: person.name,
      email: person.email,
      email_key: person.email.toLowerCase(),
      phone: person.phone,
      phone_key: person.phone.slice(-10),
      password_hash: await hashPassword(people.DEMO_PASSWORD),
      created_at: now,
    })
    .execute();
  if (!accountId) return;
  await db
    .insertInto('profile_link')
    .values({ profile_id: id, account_id: accountId, link, created_at: now })
    .execute();
}

async function seedStampingAccount(
  db: Db,
  operatorId: string,
  customerId: string,
  account: people.DemoStampingAccount,
  now: Date,
) {
  const id = newId('sta');
  const opened = new Date(now.getTime() - (HISTORY_DAYS + 1) * DAY_MS);
  const today = dayOf(now, ZONE);
  const history = account.perDay ? demoHistory(today, account.perDay).filter(({ used }) => used > 0) : [];
  const last = history.at(-1);
  await db
    .insertInto('stamping_account')
    .values({
      id,
      customer_id: customerId,
      name: account.name,
      kind: 'standard',
      state: 'active',
      created_at: opened,
      first_stamped_at: history[0] ? noonOf(history[0].day) : null,
      last_stamped_at: last ? noonOf(last.day) : null,
      empty_since: account.balance === 0 && last ? noonOf(last.day) : null,
    })
    .execute();
  await openLedgerAccounts(db, id, LEDGER_ACCOUNTS.standard);
  const used = history.reduce((sum, day) => sum + day.used, 0);
  await give(db, operatorId, id, 'stamp', account.balance + used, opened);
  for (const day of history) await consume(db, operatorId, id, day);
}

/** Noon of a day, near enough to the shop's: the demo's history is by day. */
const noonOf = (day: string) => new Date(`${day}T18:00:00Z`);

async function consume(db: Db, operatorId: string, id: string, { day, used }: { day: string; used: number }) {
  const debit = { owner: id, unit: 'stamp' as const, role: 'stock' as const };
  const credit = { owner: operatorId, unit: 'stamp' as const, role: 'consumed' as const };
  await post(db, [{ debit, credit, quantity: used, kind: 'consumption', reference: null }], noonOf(day));
  await db.insertInto('consumption_day').values({ stamping_account_id: id, day, used }).execute();
}

export async function seedCustomer(
  db: Db,
  operatorId: string,
  distributorId: string,
  customer: people.DemoCustomer,
  now: Date,
) {
  const createdAt = new Date(now.getTime() - (HISTORY_DAYS + 30) * DAY_MS);
  const { rfc, email, phone, classification, color } = customer;
  const extra = { rfc, email, phone, ...(classification ? { classification } : {}), color: color ?? null };
  const base = { kind: 'customer' as const, parentId: distributorId, state: 'active', createdAt, extra };
  const id = await insertAccount(db, { ...base, number: customer.number, name: customer.name });
  await give(db, operatorId, id, 'point', customer.points, createdAt);
  for (const account of customer.accounts) await seedStampingAccount(db, operatorId, id, account, now);
  return id;
}

/** Fills an empty database with the demo (requirements.md sections 5 and 8), in one transaction. */
export async function seedDemo(db: Db, secrets: DemoSecrets, origins: string[], now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const operatorId = await insertAccount(trx, {
      kind: 'operator',
      parentId: null,
      number: people.OPERATOR.number,
      name: people.OPERATOR.name,
      state: 'active',
      createdAt: new Date(now.getTime() - 400 * DAY_MS),
      extra: { email: people.OPERATOR.email },
    });
    const distributorId = await seedDistributors(trx, operatorId, now);
    const customers: string[] = [];
    for (const customer of people.CUSTOMERS)
      customers.push(await seedCustomer(trx, operatorId, distributorId, customer, now));
    await seedPerson(trx, people.CUSTOMER_PERSON, customers[0]!, 'principal', now);
    await seedPerson(trx, people.DISTRIBUTOR_PERSON, distributorId, 'master', now);
    await seedSecondDistributor(trx, operatorId, now);
    await seedPerson(trx, people.MEMBER_PERSON, customers[0]!, 'member', now);
    await seedPerson(trx, people.SUPPORT_PERSON, distributorId, 'support', now);
    await seedPerson(trx, people.GUEST_PERSON, null, '', now);
    await seedDesktops(trx, now);
    await seedCatalogue(trx, { operatorId, distributorId }, now);
    await seedSelling(trx, { operatorId, distributorId, customerId: customers[0]! }, now);
    await seedAutoSales(trx, distributorId, now);
    await storeKeys(trx, secrets, { operatorId, distributorId }, origins, now);
  });
}
