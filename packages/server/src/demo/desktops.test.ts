import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPostgres } from '../db/engine.ts';
import { createTestDatabase } from '../db/testing.ts';
import { DISTRIBUTOR } from './people.ts';
import { FIXED_SECRETS } from './secrets.ts';
import { seedDemo } from './seed.ts';

/** State and reason of every desktop of a demo that is begun at an instant. */
async function seededAt(instant: string): Promise<string[]> {
  const database = await createTestDatabase();
  const { db, close } = openPostgres(database.url, { maxConnections: 2 });
  await seedDemo(db, FIXED_SECRETS, [], new Date(instant));
  const rows = await db.selectFrom('desktop').selectAll().orderBy('name').execute();
  const people = await db
    .selectFrom('profile_link')
    .innerJoin('account', 'account.id', 'profile_link.account_id')
    .select('link')
    .where('account.number', '=', DISTRIBUTOR.number)
    .execute();
  await close();
  await database.drop();
  assert.ok(people.some(({ link }) => link === 'support'));
  assert.ok(rows.every(({ next_attempt_at, next_transition_at }) => !next_attempt_at && next_transition_at));
  return rows.map(({ name, state, because }) => `${name}: ${state} ${because ?? ''}`.trim());
}

test('the demo fits the clock at its first start: on within a block, off outside of it', async () => {
  // Wednesday 14:20 and Sunday 17:00 in Mexico City.
  assert.deepEqual(await seededAt('2026-11-18T20:20:00Z'), [
    'Consultorio: on schedule',
    'Contabilidad: on schedule',
    'Nómina anterior: retained',
    'Punto de venta: on always-on',
  ]);
  assert.deepEqual(await seededAt('2026-11-22T23:00:00Z'), [
    'Consultorio: off',
    'Contabilidad: off',
    'Nómina anterior: retained',
    'Punto de venta: on always-on',
  ]);
});
