import { type Certificate, readCertificate } from '@mostrador/cfdi';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { CertificateStanding, TaxAuthority } from './tax-authority.ts';

export interface TablesOptions {
  /** Whether SAT's test authority and test taxpayers count. */
  test: boolean;
  /** Real milliseconds for which an answer is kept: the lists change once a day. */
  keepMs?: number;
}

const KEEP_MS = 30_000;
const ENTRIES_MAX = 5_000;

interface Row {
  issuer: Uint8Array | null;
  pinned: boolean;
  revoked: boolean;
  listed: boolean;
}

/** What the tables say: `trusted_issuer`, `revoked_certificate`, `obliged_taxpayer`. */
export function tablesTaxAuthority(
  db: Kysely<Database>,
  { test, keepMs = KEEP_MS }: TablesOptions,
): TaxAuthority {
  const kept = new Map<string, { standing: Promise<CertificateStanding>; until: number }>();
  return {
    standingOf(certificate) {
      const key = keyOf(certificate);
      const known = kept.get(key);
      if (known && known.until > performance.now()) return known.standing;
      if (kept.size >= ENTRIES_MAX) kept.clear();
      const standing = look(db, certificate, test);
      kept.set(key, { standing, until: performance.now() + keepMs });
      standing.catch(() => kept.delete(key));
      return standing;
    },
  };
}

const keys = new WeakMap<Certificate, string>();

/** Its bytes, not its number: anybody can write a number into a certificate. */
function keyOf(certificate: Certificate): string {
  const known = keys.get(certificate) ?? String.fromCharCode(...certificate.der);
  keys.set(certificate, known);
  return known;
}

async function look(
  db: Kysely<Database>,
  certificate: Certificate,
  test: boolean,
): Promise<CertificateStanding> {
  const { rows } = await sql<Row>`
    SELECT i.certificate AS issuer, i.name IS NOT NULL AND i.certificate IS NULL AS pinned,
           EXISTS (SELECT FROM revoked_certificate WHERE number = ${certificate.number}) AS revoked,
           EXISTS (SELECT FROM obliged_taxpayer WHERE rfc = ${certificate.rfc} AND (${test} OR NOT test)) AS listed
    FROM (SELECT 1) one LEFT JOIN trusted_issuer i ON i.name = ${certificate.issuer} AND (${test} OR NOT i.test)`.execute(
    db,
  );
  const { issuer, pinned, revoked, listed } = rows[0]!;
  const signed = issuer !== null && (await certificate.isSignedBy(readCertificate(new Uint8Array(issuer))));
  return { chain: signed ? 'verified' : pinned ? 'pinned' : 'unknown', revoked, listed };
}
