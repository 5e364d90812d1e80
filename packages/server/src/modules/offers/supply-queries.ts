import type { Unit } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { readLine } from '../credit-lines/line.ts';
import type { PricePackage } from './packages.ts';
import { standingOf } from './parties.ts';
import type { SupplyLevel } from './supply.ts';

interface Row {
  id: string;
  kind: SupplyLevel['kind'];
  state: string;
  expires_at: Date | null;
  automatic_stamp_purchase: boolean | null;
  point_purchase_enabled: boolean | null;
  stamps: number | null;
  points: number | null;
  credit_card_id: string | null;
  line_method_id: string | null;
  parent_id: string | null;
}

/** The seller and everyone above it, in order, with stock, settings and what each sells to distributors. */
export async function readSupplyChain(
  db: Kysely<Database>,
  sellerId: string,
  now: Date,
): Promise<SupplyLevel[]> {
  const { rows } = await sql<Row>`
    WITH RECURSIVE chain AS (
      SELECT a.*, 0 AS depth FROM account a WHERE a.id = ${sellerId}
      UNION ALL
      SELECT a.*, chain.depth + 1 FROM chain JOIN account a ON a.id = chain.parent_id
    )
    SELECT chain.id, chain.kind, chain.state, chain.expires_at, s.automatic_stamp_purchase,
           s.point_purchase_enabled, st.balance AS stamps, pt.balance AS points, m.id AS credit_card_id, cl.payment_method_id AS line_method_id,
           chain.parent_id
    FROM chain
    LEFT JOIN settings s ON s.account_id = chain.id
    LEFT JOIN ledger_balance st ON st.owner = chain.id AND st.unit = 'stamp' AND st.role = 'stock'
    LEFT JOIN ledger_balance pt ON pt.owner = chain.id AND pt.unit = 'point' AND pt.role = 'stock'
    LEFT JOIN payment_method m ON m.account_id = chain.id AND m.is_default AND m.removed_at IS NULL
      AND m.kind = 'credit-card'
    LEFT JOIN credit_line cl ON cl.account_id = chain.id AND cl.parent_id = chain.parent_id AND cl.amount > 0
    ORDER BY chain.depth`.execute(db);
  const packages = await readNetworkPackages(
    db,
    rows.map(({ id }) => id),
  );
  const credits = new Map(
    await Promise.all(rows.map(async (row) => [row.id, await creditOf(db, row, now)] as const)),
  );
  return rows.map((row) => ({
    accountId: row.id,
    kind: row.kind,
    sells: standingOf({ kind: row.kind, state: row.state, expiresAt: row.expires_at }, now) === null,
    automatic: {
      stamp: row.automatic_stamp_purchase ?? false,
      // CM-CFG-03: the setting itself authorizes the purchase of the covering package.
      point: row.point_purchase_enabled ?? false,
    },
    stock: { stamp: row.stamps ?? 0, point: row.points ?? 0 },
    credit: credits.get(row.id) ?? null,
    creditCardId: row.credit_card_id,
    packages: packages.get(row.id) ?? [],
  }));
}

/** What is left of a level's line; asked only where it has one. */
async function creditOf(
  db: Kysely<Database>,
  { id, parent_id, line_method_id: paymentMethodId }: Row,
  now: Date,
): Promise<SupplyLevel['credit']> {
  if (!paymentMethodId || !parent_id) return null;
  const { available } = await readLine(db, id, parent_id, now);
  return { paymentMethodId, available };
}

async function readNetworkPackages(
  db: Kysely<Database>,
  sellerIds: string[],
): Promise<Map<string, PricePackage[]>> {
  const rows = await db
    .selectFrom('price_package')
    .select(['id', 'seller_id', 'unit', 'quantity', 'price', 'name'])
    .where('seller_id', 'in', sellerIds)
    .where('audience', '=', 'distributor')
    .where('withdrawn_at', 'is', null)
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ ...row, unit: row.unit as Unit })),
    (row) => row.seller_id,
  );
}
