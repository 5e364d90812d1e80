import type { Deps } from '../deps.ts';
import { hashSecret } from '../http/secrets.ts';
import { type DemoCredentials, readDemo, storeKeys } from './credentials.ts';
import { DISTRIBUTOR, OPERATOR } from './people.ts';
import { type DemoSecrets, newDemoSecrets } from './secrets.ts';
import { seedDemo } from './seed.ts';

/** Seeds an empty database, or keeps what is there; keys that were lost are made anew. */
export async function ensureDemo(
  deps: Deps,
  earlier: DemoSecrets | null,
  origins: string[],
): Promise<DemoCredentials> {
  const { db, clock } = deps;
  const seeded = await db
    .selectFrom('account')
    .select('id')
    .where('number', '=', OPERATOR.number)
    .executeTakeFirst();
  const secrets = seeded && earlier && (await areStored(deps, earlier)) ? earlier : newDemoSecrets();
  if (!seeded) {
    await seedDemo(db, secrets, origins, clock.now());
  } else {
    const distributor = await db
      .selectFrom('account')
      .select('id')
      .where('number', '=', DISTRIBUTOR.number)
      .executeTakeFirstOrThrow();
    await storeKeys(
      db,
      secrets,
      { operatorId: seeded.id, distributorId: distributor.id },
      origins,
      clock.now(),
    );
  }
  return readDemo(db, secrets);
}

async function areStored({ db }: Deps, secrets: DemoSecrets): Promise<boolean> {
  const keys = [secrets.operatorSecretKey, secrets.distributorSecretKey, secrets.publishableKey];
  if (keys.some((key) => typeof key !== 'string')) return false;
  const hashes = await Promise.all(keys.map(hashSecret));
  const rows = await db.selectFrom('api_key').select('id').where('hash', 'in', hashes).execute();
  return rows.length === keys.length;
}
