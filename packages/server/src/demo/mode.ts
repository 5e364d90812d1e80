import type { Kysely } from 'kysely';
import { ConfigurationError, type Mode } from '../config.ts';
import type { Database } from '../db/tables.generated.ts';
import { emailKey } from '../modules/identity/identifiers.ts';
import { CUSTOMER_PERSON } from './people.ts';

/**
 * Keeps demo and business apart (api.md, Modes): the demo's passwords stand in this source, and its keys in files.
 * Its people tell it, since nobody real has an address of theirs. A new database serves either.
 * @throws {ConfigurationError} when the database holds the other mode's data
 */
export async function refuseOtherMode(db: Kysely<Database>, mode: Mode): Promise<void> {
  const demo = await db
    .selectFrom('profile')
    .select('id')
    .where('email_key', '=', emailKey(CUSTOMER_PERSON.email))
    .executeTakeFirst();
  if (mode === 'live' && demo) {
    throw new ConfigurationError(
      'MOSTRADOR_MODE',
      'is "live", but the database holds the demo, whose passwords everybody knows; live needs one of its own.',
    );
  }
  const anybody = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
  if (mode === 'test' && anybody && !demo) {
    throw new ConfigurationError(
      'MOSTRADOR_MODE',
      'is "test", but the database holds a live platform; the demo needs one of its own.',
    );
  }
}
