import { getContract, listContracts, renewContract, requestCancellation } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { quoteView } from '../quotes/quotes.ts';
import { cancelContract, keepContract, lockContract, quoteAgain } from './decide.ts';
import { contractView } from './records.ts';

/** Services under contract (IP-16, IP-17). */
export function contracts(api: Api): void {
  register(api, listContracts, async ({ db, access, query }) => {
    const [before] = decodeCursor(query.cursor, 1) ?? [];
    const { accountId = access.accountId, kind, state, limit } = query;
    const rows = await visibleContracts(db, access)
      .where('contract.account_id', '=', accountId)
      .$if(kind !== undefined, (list) => list.where('contract.kind', '=', kind!))
      .$if(state !== undefined, (list) => list.where('contract.state', '=', state!))
      .$if(before !== undefined, (list) => list.where('contract.id', '<', String(before)))
      .orderBy('contract.id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = toPage(rows, limit, ({ id }) => [id]);
    return { ...page, data: page.data.map(contractView) };
  });
  register(api, getContract, async ({ db, access, params }) => {
    const row = await visibleContracts(db, access).where('contract.id', '=', params.id).executeTakeFirst();
    if (!row) throw problem('not_found');
    return contractView(row);
  });
  register(api, requestCancellation, async (call) => {
    const row = await lockContract(call, call.access, call.params.id);
    return contractView(await cancelContract(call, row));
  });
  register(api, renewContract, async (call) => {
    const row = await lockContract(call, call.access, call.params.id);
    if (row.account_id !== call.access.accountId) throw problem('forbidden');
    if (row.state === 'cancelling' && row.ends_at > call.now) {
      return { contract: contractView(await keepContract(call, row)), quote: null };
    }
    const again = row.state === 'active' && row.ends_at > call.now ? null : await quoteAgain(call, row);
    if (!again) throw problem('state_conflict', { members: { state: row.state } });
    return { contract: contractView(row), quote: quoteView(again.quote, again.buyer) };
  });
}

/** An account's own, and those of a distributor's direct customers and distributors. */
const visibleContracts = (db: Kysely<Database>, access: Access) =>
  db
    .selectFrom('contract')
    .innerJoin('account', 'account.id', 'contract.account_id')
    .selectAll('contract')
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'));
