import { PGlite } from '@electric-sql/pglite';

/** The part of Emscripten's file system that is used here; its own types are not published. */
interface Files {
  readdir(path: string): string[];
  readFile(path: string): Uint8Array;
  truncate(path: string, length: number): void;
  unlink(path: string): void;
}

const PAGE_BYTES = 8192;
/** PostgreSQL's own numbers for template1 and template0: nobody makes a database in a tab. */
const TEMPLATES = ['1', '4'];

/**
 * Settings that the tab's database starts with. The usual 128 MB of shared buffers are written to at each start,
 * and every new segment of the log is, which takes longer than opening the demo's few pages.
 */
const SETTINGS = { shared_buffers: '16MB', wal_init_zero: 'off', wal_recycle: 'off' };

/** Leaves nothing in the data folder that the next start does not read: 62 MB become 14. */
export async function trimDataFolder(engine: PGlite): Promise<void> {
  const files = engine.Module.FS as unknown as Files;
  const { PGDATA } = PGlite.paths;
  for (const [name, value] of Object.entries(SETTINGS))
    await engine.exec(`ALTER SYSTEM SET ${name} = '${value}'`);
  await engine.exec('SELECT pg_switch_wal()');
  await engine.exec('CHECKPOINT');
  for (const template of TEMPLATES) {
    const folder = `${PGDATA}/base/${template}`;
    for (const file of filesIn(files, folder)) if (file !== 'PG_VERSION') files.unlink(`${folder}/${file}`);
  }
  await trimLog(engine, files, `${PGDATA}/pg_wal`);
}

/** Keeps of the log only what follows the checkpoint, which a start reads up to the first page that is empty. */
async function trimLog(engine: PGlite, files: Files, folder: string): Promise<void> {
  const { rows } = await engine.query<{ segment: string }>(
    'SELECT pg_walfile_name(redo_lsn) AS segment FROM pg_control_checkpoint()',
  );
  const current = rows[0]!.segment;
  for (const file of filesIn(files, folder)) {
    const path = `${folder}/${file}`;
    if (file !== current && /^[0-9A-F]{24}$/.test(file)) files.unlink(path);
  }
  const written = files.readFile(`${folder}/${current}`).findLastIndex((byte) => byte !== 0) + 1;
  files.truncate(`${folder}/${current}`, Math.ceil(written / PAGE_BYTES) * PAGE_BYTES);
}

const filesIn = (files: Files, folder: string) =>
  files.readdir(folder).filter((name) => name !== '.' && name !== '..');
