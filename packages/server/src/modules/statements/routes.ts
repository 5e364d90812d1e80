import { getLedgerProof, getStatement, type Unit } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { type LedgerRef, proveLedger, readStatement } from '../../ledger/index.ts';

/** What moved in a ledger account, and the proof that the whole ledger adds up. */
export function statements(api: Api): void {
  register(api, getStatement, async ({ db, access, query, now }) => {
    const { unit, stampingAccountId, at, limit, cursor } = query;
    const before = decodeCursor(cursor)?.map(Number)[0] ?? null;
    const ref = await ledgerRefOf(db, access, unit, stampingAccountId);
    const range = { at: at ? new Date(at) : null, before, limit: limit + 1 };
    const { balance, lines } = await readStatement(db, ref, range);
    const { data, nextCursor } = toPage(lines, limit, ({ sequence }) => [sequence]);
    return {
      unit,
      balance,
      at: at ?? now.toISOString(),
      data: data.map(({ createdAt, ...line }) => ({ ...line, createdAt: createdAt.toISOString() })),
      nextCursor,
    };
  });
  register(api, getLedgerProof, async ({ db, now }) => ({
    checkedAt: now.toISOString(),
    ...(await proveLedger(db)),
  }));
}

/** Whose statement is meant: a stamping account that the caller sees, else the caller's own. */
async function ledgerRefOf(
  db: Kysely<Database>,
  access: Access,
  unit: Unit,
  stampingAccountId: string | undefined,
): Promise<LedgerRef> {
  if (!stampingAccountId) {
    if (unit === 'stamp' && access.accountKind === 'customer') throw problem('stamping_account_required');
    return { owner: access.accountId, unit, role: 'stock' };
  }
  const row = await db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'stamping_account.customer_id')
    .select('stamping_account.id')
    .where('stamping_account.id', '=', stampingAccountId)
    .where(visibleTo(access, 'account.id', 'account.parent_id'))
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return { owner: row.id, unit, role: 'stock' };
}
