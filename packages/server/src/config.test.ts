import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigurationError, readConfiguration } from './config.ts';

const HOME = '/srv/shop';

test('with nothing set it is the demo on this machine', () => {
  const configuration = readConfiguration({}, HOME);
  assert.deepEqual(configuration, {
    mode: 'test',
    host: '127.0.0.1',
    port: 4000,
    sitePort: 4100,
    databaseUrl: null,
    dataDir: '/srv/shop/.mostrador',
    databaseDir: '/srv/shop/.mostrador/postgres',
    smtpUrl: null,
    publicUrl: null,
    trustedProxies: [],
  });
});

test('DATABASE_URL alone is live, with MOSTRADOR_MODE=test it is the demo', () => {
  const DATABASE_URL = 'postgres://app:secret@db.example.mx/mostrador';
  assert.equal(readConfiguration({ DATABASE_URL }, HOME).mode, 'live');
  assert.equal(readConfiguration({ DATABASE_URL }, HOME).host, '0.0.0.0');
  assert.equal(readConfiguration({ DATABASE_URL, MOSTRADOR_MODE: 'test' }, HOME).mode, 'test');
  assert.equal(readConfiguration({ MOSTRADOR_MODE: 'live' }, HOME).mode, 'live');
});

test('an empty variable counts as not set', () => {
  const empty = { PORT: '', DATABASE_URL: ' ', PUBLIC_URL: '', TRUSTED_PROXIES: '' };
  assert.deepEqual(readConfiguration(empty, HOME), readConfiguration({}, HOME));
});

test('what is set is taken', () => {
  const configuration = readConfiguration(
    {
      PORT: '0',
      SITE_PORT: '8081',
      SMTP_URL: 'smtps://mail.example.mx',
      PUBLIC_URL: 'https://counter.example.mx/',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      MOSTRADOR_DATA_DIR: '../data',
    },
    HOME,
  );
  assert.equal(configuration.port, 0);
  assert.equal(configuration.sitePort, 8081);
  assert.equal(configuration.smtpUrl, 'smtps://mail.example.mx');
  assert.equal(configuration.publicUrl, 'https://counter.example.mx');
  assert.deepEqual(configuration.trustedProxies, ['10.0.0.0/8', '::1']);
  assert.equal(configuration.databaseDir, '/srv/data/postgres');
});

const wrong: [variable: string, value: string][] = [
  ['PORT', '70000'],
  ['PORT', '80a'],
  ['SITE_PORT', '-1'],
  ['DATABASE_URL', 'mysql://localhost/shop'],
  ['DATABASE_URL', 'localhost'],
  ['MOSTRADOR_MODE', 'production'],
  ['SMTP_URL', 'mail.example.mx:25'],
  ['PUBLIC_URL', 'https://example.mx/counter'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'proxy.example.mx'],
];
for (const [variable, value] of wrong) {
  test(`${variable}="${value}" is refused by the variable's name`, () => {
    assert.throws(
      () => readConfiguration({ [variable]: value }, HOME),
      (error: unknown) => error instanceof ConfigurationError && error.message.startsWith(variable),
    );
  });
}

test('a refused URL with a password is not repeated in the message', () => {
  assert.throws(
    () => readConfiguration({ DATABASE_URL: 'mysql://app:s3cret@db/shop' }, HOME),
    (error: unknown) => error instanceof Error && !error.message.includes('s3cret'),
  );
});
