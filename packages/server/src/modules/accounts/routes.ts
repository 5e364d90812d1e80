import { getAccount, getAccountConsumption, getBalances } from '@mostrador/contract';
import { type Api, register } from '../../http/register.ts';
import { readConsumption } from '../consumption/consumption.ts';
import { readBalances, readStandardAccounts } from './balances.ts';
import { readAccount } from './queries.ts';

/** The account that a credential acts for: what it is, has and used. */
export function accounts(api: Api): void {
  register(api, getAccount, ({ db, access }) => readAccount(db, access.accountId));
  register(api, getBalances, ({ db, access, now }) => readBalances(db, access, now));
  register(api, getAccountConsumption, async ({ db, access, query, now }) => {
    const all = access.accountKind === 'customer' ? await readStandardAccounts(db, access.accountId) : [];
    const standard = all.filter(({ kind }) => kind === 'standard');
    return readConsumption(db, standard, { days: query.days, now, timezone: access.timezone });
  });
}
