import { randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import { readCertificate } from '@mostrador/cfdi';
import { openPostgres, type PostgresEngine } from '../db/engine.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import { sealedCfdi, type TestSigner, testCompany } from '../modules/stamping/testing/documents.ts';
import { sandboxPac } from './pac-sandbox.ts';
import { provePac } from './testing/pac-contract.ts';

let database: TestDatabase;
let engine: PostgresEngine;
let company: TestSigner;
before(async () => {
  database = await createTestDatabase();
  engine = openPostgres(database.url);
  company = await testCompany();
});
after(async () => {
  await engine.close();
  await database.drop();
});

provePac('the sandbox PAC', () => ({
  open: () => sandboxPac(engine.db),
  document: () => sealedCfdi(company, { at: new Date('2026-11-25T15:00:00Z'), folio: randomUUID() }),
  async certificate() {
    const row = await engine.db.selectFrom('sandbox_pac').select('certificate').executeTakeFirstOrThrow();
    return readCertificate(new Uint8Array(row.certificate));
  },
}));
