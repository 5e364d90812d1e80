import type { Access } from '../../http/access.ts';
import { problem } from '../../http/problem.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { counterOf } from '../offers/market.ts';
import { type Party, readParty } from '../offers/parties.ts';
import { refusal } from '../offers/refusal.ts';
import { makeQuote, type QuoteRow } from '../quotes/quotes.ts';
import { readServices } from '../services/catalogue.ts';
import { isOrdered, readHolding, takeServiceTurn } from '../services/holding.ts';
import { CONTRACT_OF } from '../services/terms.ts';
import { announceContract, type ContractDesk, type ContractRow } from './records.ts';

type Desk = ContractDesk & { now: Date };

/** A contract that the caller sees, locked; 404 for any other. */
export async function lockContract({ db }: Desk, access: Access, id: string): Promise<ContractRow> {
  const row = await db
    .selectFrom('contract')
    .innerJoin('account', 'account.id', 'contract.account_id')
    .selectAll('contract')
    .where('contract.id', '=', id)
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .forUpdate('contract')
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return row;
}

/**
 * A recurring contract runs to its end and is not renewed; what is owed for it stays owed (IP-17).
 * 409 `state_conflict` for one that is no longer active or not recurring, 409 `purchase_not_allowed` (`order_open`)
 * while a renewal that charges it is under way.
 */
export async function cancelContract(desk: Desk, row: ContractRow): Promise<ContractRow> {
  if (row.state !== 'active' || row.ends_at <= desk.now || row.recurrence === 'one-off') {
    throw problem('state_conflict', { members: { state: row.state } });
  }
  await takeServiceTurn(desk.db, row.account_id);
  const holding = await readHolding(desk.db, row.account_id, desk.now);
  if (isOrdered(holding, { kind: 'distributorMembership', code: '' })) throw refusal('order_open');
  return setState(desk, row, 'cancelling');
}

/** Takes a cancellation back before the end: it goes on with its account, and nothing is to be paid now. */
export const keepContract = (desk: Desk, row: ContractRow): Promise<ContractRow> =>
  setState(desk, row, 'active');

async function setState(desk: Desk, row: ContractRow, state: string): Promise<ContractRow> {
  const changed = await desk.db
    .updateTable('contract')
    .set({ state })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await announceContract(desk, changed, row);
  return changed;
}

/** A quote that contracts an ended one again, prorated to the account's expiry; null where it is not on sale. */
export async function quoteAgain(
  desk: Desk,
  row: ContractRow,
): Promise<{ quote: QuoteRow; buyer: Party } | null> {
  const buyer = await readParty(desk.db, row.account_id);
  const offers = await readServices(desk.db, buyer, desk.now);
  const offer = offers.find(({ kind, code }) => CONTRACT_OF[kind] === row.kind && code === row.name);
  const counter = offer && (await counterOf(desk.db, buyer.id, desk.now));
  if (!counter) return null;
  return { quote: await makeQuote(desk.db, counter, [{ offerId: offer.id, quantity: 1 }]), buyer };
}
