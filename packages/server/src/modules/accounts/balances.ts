import type { Balance, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { balanceOf } from '../../ledger/index.ts';
import { readAutoSaleNotice } from '../auto-sales/notice.ts';

/** Standard accounts of a customer, with what they were given, used and have. */
export function readStandardAccounts(db: Kysely<Database>, customerId: string) {
  return db
    .selectFrom('stamping_account')
    .leftJoin('ledger_balance', (join) =>
      join
        .onRef('ledger_balance.owner', '=', 'stamping_account.id')
        .on('ledger_balance.unit', '=', 'stamp')
        .on('ledger_balance.role', '=', 'stock'),
    )
    .select([
      'stamping_account.id',
      'stamping_account.name',
      'stamping_account.kind',
      'stamping_account.empty_since',
      'ledger_balance.balance',
      'ledger_balance.credited',
      'ledger_balance.debited',
    ])
    .where('customer_id', '=', customerId)
    .orderBy('stamping_account.id')
    .execute();
}

/** Stamps and points: a distributor's own stock, for a customer the sum of its standard accounts. */
export async function readBalances(
  db: Kysely<Database>,
  access: Access,
  now: Date,
): Promise<z.input<typeof Balance>> {
  const points = await balanceOf(db, { owner: access.accountId, unit: 'point', role: 'stock' });
  if (access.accountKind !== 'customer') {
    const stamps = await balanceOf(db, { owner: access.accountId, unit: 'stamp', role: 'stock' });
    return { stamps, points, stampingAccounts: [], autoSale: null };
  }
  const rows = await readStandardAccounts(db, access.accountId);
  return {
    stamps: rows.reduce((sum, row) => sum + (row.kind === 'standard' ? (row.balance ?? 0) : 0), 0),
    points,
    stampingAccounts: rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind as 'standard',
      balance: row.balance ?? 0,
      credited: row.credited ?? 0,
      used: row.debited ?? 0,
    })),
    autoSale: await readAutoSaleNotice(db, access.accountId, now),
  };
}
