import type { Settings, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

type Document = z.input<typeof Settings>;
export const etagOf = (version: number) => `"${version}"`;

export async function readSettings(
  db: Kysely<Database>,
  accountId: string,
  { lock = false } = {},
): Promise<{ document: Document; etag: string }> {
  const row = await db
    .selectFrom('settings')
    .selectAll()
    .where('account_id', '=', accountId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  const document: Document = {
    accountId,
    bulkStampPrice: row.bulk_stamp_price === null ? null : { amount: row.bulk_stamp_price, currency: 'MXN' },
    stampPurchaseEnabled: row.stamp_purchase_enabled,
    pointPurchaseEnabled: row.point_purchase_enabled,
    automaticStampPurchase: row.automatic_stamp_purchase,
    autoLinkSignUps: row.auto_link_sign_ups,
    automaticRenewal: row.automatic_renewal,
    updatedAt: row.updated_at.toISOString(),
  };
  return { document, etag: etagOf(row.version) };
}

/** Saves the document; answers its new version. */
export async function writeSettings(
  db: Kysely<Database>,
  accountId: string,
  document: Document,
  now: Date,
): Promise<number> {
  const row = await db
    .updateTable('settings')
    .set((eb) => ({
      bulk_stamp_price: document.bulkStampPrice?.amount ?? null,
      stamp_purchase_enabled: document.stampPurchaseEnabled,
      point_purchase_enabled: document.pointPurchaseEnabled,
      automatic_stamp_purchase: document.automaticStampPurchase,
      auto_link_sign_ups: document.autoLinkSignUps,
      automatic_renewal: document.automaticRenewal,
      updated_at: now,
      version: eb('version', '+', 1),
    }))
    .where('account_id', '=', accountId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}
