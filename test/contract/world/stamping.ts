import { randomUUID } from 'node:crypto';
import { hashSecret } from '../../../packages/server/src/http/secrets.ts';
import { newId } from '../../../packages/server/src/ids.ts';
import type { TestServer } from '../../../packages/server/src/testing.ts';
import type { WorldAccount } from './types.ts';

const SUMMARY = {
  ...{ type: 'I', series: null, folio: null, total: '116.00', currency: 'MXN' },
  issuedAt: '2026-11-25T10:00:00',
};

/** A document that the customer's first stamping account stamped. */
export async function stamped({ db, deps }: TestServer, owner: WorldAccount) {
  const now = deps.clock.now();
  const [requestId, uuid] = [newId('srq'), randomUUID().toUpperCase()];
  const account = await db
    .selectFrom('stamping_account')
    .select('id')
    .where('customer_id', '=', owner.id)
    .orderBy('id')
    .executeTakeFirst();
  const base = {
    ...{ customer_id: owner.id, stamping_account_id: account?.id ?? newId('sta'), uuid },
    ...{ issuer_rfc: 'EKU9003173C9', stamped_at: now, created_at: now },
  };
  await db
    .insertInto('stamping_request')
    .values({
      ...{ ...base, id: requestId, document_hash: await hashSecret(uuid), document: '<a/>' },
      ...{
        receiver_rfc: 'XAXX010101000',
        summary: JSON.stringify(SUMMARY),
        chain_verified: false,
        charged: true,
      },
    })
    .execute();
  const insertion = { inserted: '', insert_at: 0, kept: 4, pac_rfc: 'SPR190613I52' };
  await db
    .insertInto('stamped_cfdi')
    .values({ ...base, request_id: requestId, ...insertion })
    .execute();
  return { requestId, uuid };
}
