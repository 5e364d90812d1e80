import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { selfSignedCertificate } from './certificate.ts';

/** RfcProvCertif of SAT's own test stamps: nobody takes one for a real PAC's. */
export const SANDBOX_PAC_RFC = 'SPR190613I52';
const NAME = 'MOSTRADOR PAC DE PRUEBAS';
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
/** SAT's numbers begin with the authority, 00001 for production; 30001 is the test authority's. */
const NUMBER_PREFIX = '300019';

export interface SandboxKeys {
  number: string;
  certificate: Uint8Array;
  key: CryptoKey;
}

/** The sandbox PAC's key pair: made once for all processes of a database, kept in it. */
export async function sandboxKeys(db: Kysely<Database>, now: Date): Promise<SandboxKeys> {
  const kept = await read(db);
  if (kept) return kept;
  await make(db, now);
  return (await read(db))!;
}

async function read(db: Kysely<Database>): Promise<SandboxKeys | null> {
  const row = await db.selectFrom('sandbox_pac').selectAll().executeTakeFirst();
  if (!row) return null;
  const pkcs8 = new Uint8Array(row.private_key);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign']);
  return { number: row.number, certificate: new Uint8Array(row.certificate), key };
}

async function make(db: Kysely<Database>, now: Date): Promise<void> {
  const keys = await crypto.subtle.generateKey(
    { ...ALGORITHM, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
    true,
    ['sign', 'verify'],
  );
  const digits = crypto.getRandomValues(new Uint8Array(20 - NUMBER_PREFIX.length));
  const number = NUMBER_PREFIX + Array.from(digits, (byte) => byte % 10).join('');
  const certificate = await selfSignedCertificate(keys, {
    number,
    name: NAME,
    rfc: SANDBOX_PAC_RFC,
    at: now,
  });
  const private_key = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  // Of two processes that begin at once the first has it.
  await db
    .insertInto('sandbox_pac')
    .values({ number, private_key, certificate, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
