import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { LogEntry } from '../../deps.ts';
import { breakRows } from '../../jobs/testing.ts';
import { type DesktopHouse, startDesktopHouse } from './testing.ts';

let house: DesktopHouse;
const heard: LogEntry[] = [];
before(async () => {
  // A Monday, half an hour before the standard week begins.
  house = await startDesktopHouse('2027-03-01T13:30:00Z', { log: (entry) => void heard.push(entry) });
});
after(() => house.server.stop());
beforeEach(() => {
  house.set('2027-03-01T13:30:00Z');
  heard.length = 0;
});

const stateOf = async (id: string) => (await house.desktop(id)).state;
const zone = (ids: string[], name: string) =>
  sql`UPDATE desktop_schedule SET document = jsonb_set(document, '{timezone}', to_jsonb(${name}::text))
    WHERE desktop_id IN (${sql.join(ids)})`.execute(house.db);
const validity = { startsAt: new Date('2027-03-01T06:00:00Z'), endsAt: new Date('2028-03-01T06:00:00Z') };
async function openMany(count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await house.open({ validity }));
  await house.tick();
  return ids;
}

test('more desktops in an unknown zone than are switched together keep no other waiting', async () => {
  const ids = await openMany(252);
  const [sound, broken] = [ids.at(-1)!, ids.slice(0, -1)];
  await zone(broken, 'America/Not_Yet');
  house.set('2027-03-01T14:00:00Z');
  for (let count = 0; count < 3; count += 1) await house.tick().catch(() => {});
  assert.deepEqual(heard.map(({ id }) => id).toSorted(), broken.toSorted());
  assert.equal(await stateOf(sound), 'on');
  await house.tick();
  assert.equal(heard.length, broken.length, 'not told again before its pause is over');
  await zone(broken, 'America/Mexico_City');
  await house.to('2027-03-02T01:00:00Z');
  assert.equal(await stateOf(broken[0]!), 'on');
});

test('an answer of the provider that cannot be kept spoils no other one, and is asked for again', async () => {
  const [broken, sound] = (await openMany(2)) as [string, string];
  house.set('2027-03-01T14:00:00Z');
  const mend = await breakRows(house.db, 'desktop_switch', `desktop_id = '${broken}'`);
  await assert.rejects(house.tick(), /this row is broken/);
  assert.deepEqual([await stateOf(broken), await stateOf(sound)], ['off', 'on']);
  const error = 'error: this row is broken';
  assert.deepEqual(heard, [{ level: 'error', message: 'ask-desktop-provider', id: broken, error }]);
  await mend();
  await house.to('2027-03-01T14:01:00Z');
  assert.equal(await stateOf(broken), 'on');
});
