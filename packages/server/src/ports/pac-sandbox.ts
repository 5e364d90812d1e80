import { createTimbre, readCertificate, signerOf } from '@mostrador/cfdi';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Pac, StampOrder, StampOutcome } from './pac.ts';
import { SANDBOX_PAC_RFC, type SandboxKeys, sandboxKeys } from './pac-sandbox/keys.ts';

/** Leyenda of every stamp. */
const LEGEND = 'Timbre de prueba, sin validez fiscal';
const PATIENCE_MS = 10_000;

/**
 * A PAC for trials: real stamps by a key pair of its own, marked as tests; only a PAC that SAT has authorized issues valid
 * ones. It takes the UUID and the instant of the order, and RSASSA-PKCS1-v1_5 signs the same always alike: so it needs no
 * books to give a document the same stamp however often it is asked.
 */
export function sandboxPac(db: Kysely<Database>): Pac {
  let keys: Promise<SandboxKeys> | undefined;
  const ready = (at: Date) => {
    keys ??= sandboxKeys(db, at);
    // A database that was away is asked again.
    keys.catch(() => (keys = undefined));
    return keys;
  };
  return {
    patienceMs: PATIENCE_MS,
    async stamp({ uuid, at, document }: StampOrder): Promise<StampOutcome> {
      const { number, key } = await ready(at);
      const pac = { rfc: SANDBOX_PAC_RFC, certificateNumber: number, sign: signerOf(key), legend: LEGEND };
      const { xml } = await createTimbre(document, { uuid, at, pac });
      return { state: 'stamped', uuid, at, pacRfc: SANDBOX_PAC_RFC, xml };
    },
    certificates: async (at) => [readCertificate((await ready(at)).certificate)],
  };
}
