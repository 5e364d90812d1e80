import type { Transfer, Unit, z } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { visibleTo } from '../../http/tenancy.ts';

type Db = Kysely<Database>;
type View = z.input<typeof Transfer>;

export interface TransferRange {
  unit?: Unit | undefined;
  /** Id that the page begins below; null on the first page. */
  before: string | null;
  limit: number;
}

/** One transfer that the caller is a party of, else null. */
export async function readTransfer(db: Db, access: Access, id: string): Promise<View | null> {
  const visible = db
    .selectFrom('transfer')
    .select('id')
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        visibleTo<'transfer'>(access, 'transfer.from_id')(eb),
        visibleTo<'transfer'>(access, 'transfer.to_id')(eb),
      ]),
    );
  const row = await selectTransfers(db).where('transfer.id', 'in', visible).executeTakeFirst();
  return row ? transferView(row, access) : null;
}

/** Transfers from and to the caller's account, newest first. */
export async function readTransfers(db: Db, access: Access, range: TransferRange): Promise<View[]> {
  // Each side walks its own index: an OR of the two would sort everything first.
  const side = (column: 'from_id' | 'to_id') =>
    db
      .selectFrom('transfer')
      .select('id')
      .where(column, '=', access.accountId)
      .$if(range.unit !== undefined, (query) => query.where('unit', '=', range.unit!))
      .$if(range.before !== null, (query) => query.where('id', '<', range.before!))
      .orderBy('id', 'desc')
      .limit(range.limit);
  const rows = await selectTransfers(db)
    .where('transfer.id', 'in', (eb) =>
      eb
        .selectFrom(sql<{ id: string }>`((${side('from_id')}) UNION ALL (${side('to_id')}))`.as('page'))
        .select('page.id'),
    )
    .orderBy('transfer.id', 'desc')
    .limit(range.limit)
    .execute();
  return rows.map((row) => transferView(row, access));
}

const selectTransfers = (db: Db) =>
  db
    .selectFrom('transfer')
    .innerJoin('account as sender', 'sender.id', 'transfer.from_id')
    .innerJoin('account as receiver', 'receiver.id', 'transfer.to_id')
    .selectAll('transfer')
    .select(['sender.name as from_name', 'receiver.name as to_name']);

type Row = Awaited<ReturnType<ReturnType<typeof selectTransfers>['execute']>>[number];

function transferView(row: Row, access: Access): View {
  const maySeeSender = access.accountId === row.from_id || access.kind === 'operator';
  return {
    id: row.id,
    unit: row.unit as Unit,
    quantity: row.quantity,
    amount: { amount: row.amount, currency: 'MXN' },
    from: { accountId: row.from_id, stampingAccountId: null, name: row.from_name },
    to: { accountId: row.to_id, stampingAccountId: row.to_stamping_account_id, name: row.to_name },
    saleId: row.sale_id,
    comment: row.comment,
    createdAt: row.created_at.toISOString(),
    // A receiver sees its own balance, never what its distributor has left.
    balanceAfter: { from: maySeeSender ? row.from_balance_after : null, to: row.to_balance_after },
  };
}
