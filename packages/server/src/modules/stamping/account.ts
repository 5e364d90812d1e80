import type { stampCfdi, z } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';

type Query = z.output<NonNullable<(typeof stampCfdi)['spec']['query']>>;
export type StampCall = Call<undefined, Query, Uint8Array>;

export interface StampingAccount {
  id: string;
  name: string;
  kind: string;
}

/**
 * The account that stamps: the one signed in with, or the one that a person names; left out, its only standard one.
 * @throws 404, 422 `stamping_account_required`
 */
export async function accountOf({ db, access, query }: StampCall): Promise<StampingAccount> {
  const id = query.stampingAccountId;
  const own = access.stampingAccount;
  if (own && id && id !== own.id) throw problem('not_found');
  if (own) return own;
  const [account, another] = await db
    .selectFrom('stamping_account')
    .select(['id', 'name', 'kind'])
    .where('customer_id', '=', access.accountId)
    .$if(id !== undefined, (rows) => rows.where('id', '=', id!))
    .$if(id === undefined, (rows) => rows.where('kind', '=', 'standard'))
    .limit(2)
    .execute();
  if (!account || another) throw problem(id ? 'not_found' : 'stamping_account_required');
  return account;
}
