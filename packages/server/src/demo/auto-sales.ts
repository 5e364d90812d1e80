import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';

/**
 * The manual's two automatic sales (requirements.md section 5). The one of A311..., whose account is empty, is off: on
 * it would fire at once and change the manual's other figures.
 */
const RULES = [
  { account: 'A311F0C29B7E4D55A0C6E1B2D3F40717', minimum: 50, quantity: 500, amount: 150_000, state: 'off' },
  { account: 'Pruebas', minimum: 100, quantity: 2_000, amount: 200_000, state: 'on' },
] as const;

/** Automatic sales of the demo's distributor. */
export async function seedAutoSales(db: Kysely<Database>, distributorId: string, now: Date): Promise<void> {
  for (const { account, ...terms } of RULES) {
    const { id } = await db
      .selectFrom('stamping_account')
      .select('id')
      .where('name', '=', account)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('auto_sale')
      .values({
        stamping_account_id: id,
        seller_id: distributorId,
        ...terms,
        comment: 'venta automática',
        created_at: now,
        updated_at: now,
      })
      .execute();
  }
}
