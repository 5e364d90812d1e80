import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ConfigurationError } from '../config.ts';
import { startTestServer, type TestServer } from '../testing.ts';
import { refuseOtherMode } from './mode.ts';
import { CUSTOMER_PERSON } from './people.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.stop());

test('the demo is never served live: its keys and passwords are no secret', async () => {
  await refuseOtherMode(server.db, 'test');
  await assert.rejects(refuseOtherMode(server.db, 'live'), ConfigurationError);
});

test('no demo is put into a live platform', async () => {
  await server.db
    .updateTable('profile')
    .set({ email_key: 'ana@bahia.mx' })
    .where('email', '=', CUSTOMER_PERSON.email)
    .execute();
  await refuseOtherMode(server.db, 'live');
  await assert.rejects(refuseOtherMode(server.db, 'test'), ConfigurationError);
});
