import { getAccount } from '@mostrador/contract';
import { type Api, register } from '../../http/register.ts';
import { readAccount } from './queries.ts';

/** The account that a credential acts for. */
export function accounts(api: Api): void {
  register(api, getAccount, ({ db, access }) => readAccount(db, access.accountId));
}
