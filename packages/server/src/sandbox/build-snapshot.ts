import { mkdirSync, writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { runMigrations } from '../db/migrate.ts';
import type { Database } from '../db/tables.generated.ts';
import { FIXED_SECRETS } from '../demo/secrets.ts';
import { seedDemo } from '../demo/seed.ts';
import { proveLedger, recordProof } from '../ledger/prove.ts';
import { SNAPSHOT_NOW } from './snapshot-time.ts';
import { trimDataFolder } from './trim-data-folder.ts';

// Writes dist/sandbox-snapshot.tgz: the migrated and seeded data folder that a tab opens in place of initdb.
const folder = new URL('../../dist/', import.meta.url);
const engine = await PGlite.create();
await runMigrations({
  execute: (sql) => engine.exec(sql),
  names: async (sql) => (await engine.query<{ name: string }>(sql)).rows.map((row) => row.name),
});
const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: engine }) });
await seedDemo(db, FIXED_SECRETS, [], SNAPSHOT_NOW);
// The night's proof has been: else every tab would begin with it, in the midst of a story.
const proof = await proveLedger(db);
if (!proof.balanced) throw new Error(`The demo's ledger is out of balance: ${JSON.stringify(proof)}`);
await recordProof(db, proof, SNAPSHOT_NOW);
await engine.exec('VACUUM');
await trimDataFolder(engine);
const dump = await engine.dumpDataDir('gzip');
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('sandbox-snapshot.tgz', folder), new Uint8Array(await dump.arrayBuffer()));
await db.destroy();
