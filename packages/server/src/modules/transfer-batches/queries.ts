import type { BATCH_ITEM_STATES, TransferBatch, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { toPage } from '../../http/page.ts';
import { visibleTo } from '../../http/tenancy.ts';

type View = z.input<typeof TransferBatch>;
type Item = View['data'][number];
type State = (typeof BATCH_ITEM_STATES)[number];

export interface BatchPage {
  /** Only items of this state. */
  state?: State | undefined;
  /** The place after which the page begins; null on the first one. */
  after: number | null;
  limit: number;
}

/** A mass transfer of the caller's with a page of its items, else null: it is nobody's business but the sender's. */
export async function readBatch(
  db: Kysely<Database>,
  access: Access,
  id: string,
  page: BatchPage,
): Promise<View | null> {
  const row = await db
    .selectFrom('transfer_batch')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo<'transfer_batch'>(access, 'from_id'))
    .executeTakeFirst();
  if (!row) return null;
  const items = await readItems(db, id, page);
  return {
    id,
    atomic: row.atomic,
    dryRun: false,
    quantity: row.quantity,
    amount: { amount: row.amount, currency: 'MXN' },
    done: row.done,
    refused: row.refused,
    excluded: row.excluded,
    missing: row.missing,
    comment: row.comment,
    balanceAfter: row.balance_after,
    createdAt: row.created_at.toISOString(),
    ...toPage(items, page.limit, ({ index }) => [index]),
  };
}

async function readItems(
  db: Kysely<Database>,
  id: string,
  { state, after, limit }: BatchPage,
): Promise<Item[]> {
  const rows = await db
    .selectFrom('transfer_batch_item')
    .selectAll()
    .where('batch_id', '=', id)
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(after !== null, (query) => query.where('n', '>', after!))
    .orderBy('n')
    .limit(limit + 1)
    .execute();
  return rows.map((row) => ({
    index: row.n,
    toStampingAccountId: row.stamping_account_id,
    quantity: row.quantity,
    amount: { amount: row.amount, currency: 'MXN' },
    state: row.state as State,
    code: row.code as Item['code'],
    transferId: row.transfer_id,
    balanceAfter: row.balance_after,
  }));
}
