import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { hashSecret } from '../http/secrets.ts';
import { newId } from '../ids.ts';
import { MAIN_DESKTOP } from './desktops.ts';
import {
  CUSTOMER_PERSON,
  DEMO_PASSWORD,
  DISTRIBUTOR,
  DISTRIBUTOR_PERSON,
  MAIN_CUSTOMER,
  MEMBER_PERSON,
  OPERATOR,
  SUPPORT_PERSON,
} from './people.ts';
import type { DemoSecrets } from './secrets.ts';

/** What the demo prints and `.mostrador/demo.json` holds. */
export interface DemoCredentials extends DemoSecrets {
  operatorId: string;
  distributorId: string;
  customerId: string;
  stampingAccountId: string;
  profile: { identifier: string; password: string };
  distributorProfile: { identifier: string; password: string };
  /** Looks at the customer's things and changes nothing. */
  memberProfile: { identifier: string; password: string };
  /** The distributor's service area. */
  supportProfile: { identifier: string; password: string };
  desktopId: string;
}

const byNumber = (db: Kysely<Database>, number: string) =>
  db.selectFrom('account').select('id').where('number', '=', number).executeTakeFirstOrThrow();

/** Reads the demo's ids and joins them with its keys. */
export async function readDemo(db: Kysely<Database>, secrets: DemoSecrets): Promise<DemoCredentials> {
  const [operator, distributor, customer] = await Promise.all([
    byNumber(db, OPERATOR.number),
    byNumber(db, DISTRIBUTOR.number),
    byNumber(db, MAIN_CUSTOMER.number),
  ]);
  const account = await db
    .selectFrom('stamping_account')
    .select('id')
    .where('customer_id', '=', customer.id)
    .where('name', '=', MAIN_CUSTOMER.accounts[0]!.name)
    .executeTakeFirstOrThrow();
  const desktop = await db
    .selectFrom('desktop')
    .select('id')
    .where('customer_id', '=', customer.id)
    .where('name', '=', MAIN_DESKTOP.name)
    .executeTakeFirstOrThrow();
  return {
    ...secrets,
    operatorId: operator.id,
    distributorId: distributor.id,
    customerId: customer.id,
    stampingAccountId: account.id,
    profile: { identifier: CUSTOMER_PERSON.email, password: DEMO_PASSWORD },
    distributorProfile: { identifier: DISTRIBUTOR_PERSON.email, password: DEMO_PASSWORD },
    memberProfile: { identifier: MEMBER_PERSON.email, password: DEMO_PASSWORD },
    supportProfile: { identifier: SUPPORT_PERSON.email, password: DEMO_PASSWORD },
    desktopId: desktop.id,
  };
}

/** Stores the demo's keys, hashed. The publishable one is bound to the origins. */
export async function storeKeys(
  db: Kysely<Database>,
  secrets: DemoSecrets,
  owners: { operatorId: string; distributorId: string },
  origins: string[],
  now: Date,
): Promise<void> {
  const rows = [
    {
      account_id: owners.operatorId,
      kind: 'secret',
      secret: secrets.operatorSecretKey,
      origins: [] as string[],
    },
    {
      account_id: owners.distributorId,
      kind: 'secret',
      secret: secrets.distributorSecretKey,
      origins: [] as string[],
    },
    { account_id: owners.distributorId, kind: 'publishable', secret: secrets.publishableKey, origins },
  ];
  for (const { secret, ...row } of rows) {
    await db
      .insertInto('api_key')
      .values({
        id: newId('key'),
        ...row,
        prefix: secret.slice(0, 10),
        hash: await hashSecret(secret),
        created_at: now,
      })
      .onConflict((conflict) => conflict.column('hash').doUpdateSet({ origins: row.origins }))
      .execute();
  }
}
