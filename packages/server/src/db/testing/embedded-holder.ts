/**
 * `node embedded-holder.ts <folder>`: starts PostgreSQL on the folder and commits numbers one by one for ever; each
 * number is printed once its commit was answered. The test that kills it looks for them afterwards.
 */
import { writeSync } from 'node:fs';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded.ts';

const server = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
const client = new pg.Client({ connectionString: server.url });
await client.connect();
await client.query('create table if not exists acknowledged (number int primary key)');
for (let number = 1; ; number += 1) {
  await client.query('insert into acknowledged values ($1)', [number]);
  // Synchronous: a line that was buffered would be an answer that never left.
  writeSync(1, `${number}\n`);
}
