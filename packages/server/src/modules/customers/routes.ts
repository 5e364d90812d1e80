import {
  classifyCustomer,
  createCustomer,
  getCustomer,
  listCustomers,
  updateCustomer,
} from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, foreignCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { stampingPassword } from '../stamping-accounts/passwords.ts';
import * as keep from './keep.ts';
import type { CustomerCursor, CustomerOrder } from './list.ts';
import { customerView, etagOf, findCustomer, readCustomers, recordView } from './queries.ts';

/** A cursor goes on in the order that it was made in; in another one its place means nothing. */
function cursorOf(cursor: string | undefined, order: CustomerOrder): CustomerCursor | null {
  const key = decodeCursor(cursor, 3);
  if (!key) return null;
  if (key[0] !== order) throw foreignCursor();
  return { value: key[1] ?? null, number: String(key[2]) };
}

type OneCall = Pick<Call<{ id: string }>, 'db' | 'access' | 'params'>;

async function visibleOne({ db, access, params }: OneCall) {
  const row = await findCustomer(db, access, params.id);
  if (!row) throw problem('not_found');
  return row;
}

/** The distributor's customers (CM-CLI-01..08). */
export function customers(api: Api): void {
  register(api, listCustomers, async ({ db, access, query }) => {
    const cursor = cursorOf(query.cursor, query.order);
    const rows = await readCustomers(db, access, { ...query, cursor, limit: query.limit + 1 });
    const page = toPage(rows, query.limit, (row) => [query.order, row.sort_value, row.number]);
    return { data: page.data.map((row) => customerView(row, access)), nextCursor: page.nextCursor };
  });
  register(api, getCustomer, async (call) => {
    const row = await visibleOne(call);
    call.headers.etag = etagOf(row);
    return recordView(call, row);
  });
  register(api, createCustomer, keep.createCustomer, { prepare: () => stampingPassword(undefined) });
  register(api, updateCustomer, keep.updateCustomer, {
    current: async (call) => {
      const row = await visibleOne(call);
      return { etag: etagOf(row), document: await recordView(call, row) };
    },
  });
  register(
    api,
    classifyCustomer,
    async (call) => {
      const before = await visibleOne(call);
      await call.db.updateTable('account').set(call.body).where('id', '=', before.id).execute();
      const { classification, color } = before;
      const subject = { type: 'customer', id: before.id };
      const account = keep.accountOf(before);
      call.audit({ subject, account, before: { classification, color }, after: call.body });
      keep.announce(call, before);
      return customerView({ ...before, ...call.body }, call.access);
    },
    { permit: visibleOne },
  );
}
