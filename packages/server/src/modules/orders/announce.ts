import type { Unit } from '@mostrador/contract';
import { type AccountBalance, balancesOf, type Posting } from '../../ledger/index.ts';
import type { Desk } from './desk.ts';
import type { OrderRecord } from './records.ts';

/** Tells the buyer, and the seller as its parent, how the order stands. */
export function announceOrder(
  desk: Desk,
  order: Pick<OrderRecord, 'id' | 'account_id' | 'seller_id' | 'quote_id' | 'state' | 'reason'>,
): void {
  const event = {
    account: { id: order.account_id, parentId: order.seller_id },
    subject: { type: 'order', id: order.id },
    data: {
      orderId: order.id,
      quoteId: order.quote_id,
      state: order.state,
      ...(order.reason ? { reason: order.reason } : {}),
    },
  };
  desk.emit({ type: 'order.updated', ...event });
  if (order.state === 'fulfilled') desk.emit({ type: 'order.fulfilled', ...event });
}

/** What every owner touched by the postings has now, told to the account it belongs to; sinks tell nobody. */
export async function announceBalances(
  desk: Pick<Desk, 'db' | 'emit'>,
  postings: readonly Posting[],
): Promise<AccountBalance[]> {
  const touched = postings
    .flatMap(({ debit, credit }) => [debit, credit])
    .filter(({ role }) => role === 'stock');
  const owners = [...new Set(touched.map(({ owner }) => owner))];
  const balances = (await balancesOf(desk.db, owners)).filter(({ role }) => role === 'stock');
  const holders = await readHolders(desk, owners);
  for (const { owner, unit, balance } of balances) {
    if (!touched.some((ref) => ref.owner === owner && ref.unit === unit)) continue;
    const { accountId, parentId, stampingAccountId } = holders.get(owner)!;
    desk.emit({
      type: 'balance.changed',
      account: { id: accountId, parentId },
      subject: stampingAccountId
        ? { type: 'stamping-account', id: stampingAccountId }
        : { type: 'account', id: accountId },
      data: { unit, balance },
    });
  }
  return balances;
}

/** The balance of one owner in what `announceBalances` answered. */
export const balanceIn = (balances: readonly AccountBalance[], owner: string, unit: Unit): number =>
  balances.find((entry) => entry.owner === owner && entry.unit === unit)?.balance ?? 0;

interface Holder {
  accountId: string;
  parentId: string | null;
  stampingAccountId: string | null;
}

async function readHolders({ db }: Pick<Desk, 'db'>, owners: string[]): Promise<Map<string, Holder>> {
  if (!owners.length) return new Map();
  const accounts = db
    .selectFrom('account')
    .select((eb) => [
      'id as owner',
      'id as account_id',
      'parent_id',
      eb.val<string | null>(null).as('stamping_account_id'),
    ])
    .where('id', 'in', owners);
  const stampingAccounts = db
    .selectFrom('stamping_account')
    .innerJoin('account', 'account.id', 'stamping_account.customer_id')
    .select([
      'stamping_account.id as owner',
      'account.id as account_id',
      'account.parent_id',
      'stamping_account.id as stamping_account_id',
    ])
    .where('stamping_account.id', 'in', owners);
  const rows = await accounts.unionAll(stampingAccounts).execute();
  return new Map(
    rows.map((row) => [
      row.owner,
      { accountId: row.account_id, parentId: row.parent_id, stampingAccountId: row.stamping_account_id },
    ]),
  );
}
