import {
  createStampingAccount,
  getConsumption,
  getStampingAccount,
  listStampingAccounts,
  resetStampingPassword,
  updateStampingAccount,
} from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { readConsumption } from '../consumption/consumption.ts';
import { findCustomer } from '../customers/queries.ts';
import { createAccount, resetPassword, updateAccount, visibleOne } from './keep.ts';
import { type StampingPassword, stampingPassword } from './passwords.ts';
import { readStampingAccounts, stampingAccountView } from './queries.ts';

const cursorId = (cursor: string | undefined) => decodeCursor(cursor, 1)?.map(String)[0];

async function visibleCustomer({
  db,
  access,
  params,
}: Pick<Call<{ id: string }>, 'db' | 'access' | 'params'>) {
  const row = await findCustomer(db, access, params.id);
  if (!row) throw problem('not_found');
  return row;
}

/** Stamping accounts (CTI) and what each of them used. */
export function stampingAccounts(api: Api): void {
  register(api, listStampingAccounts, async ({ db, access, query, now }) => {
    const after = cursorId(query.cursor);
    const rows = await readStampingAccounts(db, access, { ...query, after, limit: query.limit + 1, now });
    const page = toPage(rows, query.limit, ({ id }) => [id]);
    return { data: page.data.map(stampingAccountView), nextCursor: page.nextCursor };
  });
  register(api, getStampingAccount, async (call) => stampingAccountView(await visibleOne(call)));
  register(api, getConsumption, async (call) => {
    const row = await visibleOne(call);
    const { db, query, now } = call;
    return readConsumption(db, [row], { days: query.days, now, timezone: row.timezone });
  });
  register(
    api,
    createStampingAccount,
    async (call, password: StampingPassword) => createAccount(call, await visibleCustomer(call), password),
    { permit: visibleCustomer, prepare: ({ body }) => stampingPassword(body.password) },
  );
  register(api, updateStampingAccount, updateAccount, { permit: visibleOne });
  register(api, resetStampingPassword, resetPassword, {
    permit: visibleOne,
    prepare: ({ body }) => stampingPassword(body.password),
  });
}
