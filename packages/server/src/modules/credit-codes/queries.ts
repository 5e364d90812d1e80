import type { CreditCode, CreditCodeState, SaleState, Unit, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { money } from '../offers/offers.ts';
import { type Period, within } from '../sales/period.ts';

type Db = Kysely<Database>;

export interface CodeFilter extends Period {
  sellerId: string;
  /** The seller's, for the period. */
  timezone: string;
  unit?: Unit | undefined;
  state?: CreditCodeState | undefined;
  saleState?: SaleState | undefined;
  /** The id before which the page begins. */
  before: string | null;
  limit: number;
}

const selectCodes = (db: Db) =>
  db
    .selectFrom('credit_code')
    .innerJoin('sale', 'sale.id', 'credit_code.sale_id')
    .innerJoin('account as seller', 'seller.id', 'credit_code.seller_id')
    .leftJoin('account as receiver', 'receiver.id', 'credit_code.receiver_id')
    .selectAll('credit_code')
    .select([
      'sale.total',
      'sale.invoice_id',
      'seller.parent_id',
      'receiver.number as receiver_number',
      'receiver.name as receiver_name',
    ]);

export type CodeRow = Awaited<ReturnType<ReturnType<typeof selectCodes>['executeTakeFirstOrThrow']>>;

/** A seller's codes, newest first (CM-FAC-03). */
export function readCodes(db: Db, filter: CodeFilter): Promise<CodeRow[]> {
  const { sellerId, unit, state, saleState, before, limit } = filter;
  return selectCodes(db)
    .where('credit_code.seller_id', '=', sellerId)
    .where(within('credit_code.created_at', filter, filter.timezone))
    .$if(unit !== undefined, (query) => query.where('credit_code.unit', '=', unit!))
    .$if(state !== undefined, (query) => query.where('credit_code.state', '=', state!))
    .$if(saleState !== undefined, (query) =>
      query.where('sale.state', '=', saleState!).where('sale.voided_at', 'is', null),
    )
    .$if(before !== null, (query) => query.where('credit_code.id', '<', before!))
    .orderBy('credit_code.id', 'desc')
    .limit(limit)
    .execute();
}

/** Codes of sales that the caller was shown already. */
export const codesById = (db: Db, ids: readonly string[]): Promise<CodeRow[]> =>
  selectCodes(db).where('credit_code.id', 'in', ids).execute();

/** One code of a seller that the caller may see. `lock`: nobody redeems or ends it meanwhile. */
export const findCode = (
  db: Db,
  access: Access,
  id: string,
  { lock = false } = {},
): Promise<CodeRow | undefined> =>
  selectCodes(db)
    .where('credit_code.id', '=', id)
    .where('credit_code.seller_id', 'in', (eb) =>
      eb
        .selectFrom('account')
        .select('account.id')
        .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id')),
    )
    .$if(lock, (query) => query.forUpdate('credit_code'))
    .executeTakeFirst();

/** One that is known to exist, locked. */
export const lockCode = (db: Db, id: string): Promise<CodeRow> =>
  selectCodes(db).where('credit_code.id', '=', id).forUpdate('credit_code').executeTakeFirstOrThrow();

export const codeView = (row: CodeRow): z.input<typeof CreditCode> => ({
  id: row.id,
  code: row.code,
  unit: row.unit as Unit,
  quantity: row.quantity,
  amount: money(row.total),
  state: row.state as CreditCodeState,
  receiver: row.receiver_id
    ? {
        id: row.receiver_id,
        number: row.receiver_number!,
        name: row.receiver_name!,
        stampingAccountId: row.to_stamping_account_id,
      }
    : null,
  saleId: row.sale_id,
  invoiceId: row.invoice_id,
  expiresAt: row.expires_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
});
