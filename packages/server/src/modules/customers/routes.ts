import { getCustomer, listCustomers } from '@mostrador/contract';
import { decodeCursor, foreignCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import type { CustomerCursor, CustomerOrder } from './list.ts';
import { customerView, readCustomers } from './queries.ts';

/** A cursor goes on in the order that it was made in; in another one its place means nothing. */
function cursorOf(cursor: string | undefined, order: CustomerOrder): CustomerCursor | null {
  const key = decodeCursor(cursor, 3);
  if (!key) return null;
  if (key[0] !== order) throw foreignCursor();
  return { value: key[1] ?? null, number: String(key[2]) };
}

/** The distributor's customers. */
export function customers(api: Api): void {
  register(api, listCustomers, async ({ db, access, query }) => {
    const cursor = cursorOf(query.cursor, query.order);
    const rows = await readCustomers(db, access, { ...query, cursor, limit: query.limit + 1 });
    const page = toPage(rows, query.limit, (row) => [query.order, row.sort_value, row.number]);
    return { data: page.data.map(customerView), nextCursor: page.nextCursor };
  });
  register(api, getCustomer, async ({ db, access, params }) => {
    const [row] = await readCustomers(db, access, { id: params.id, order: 'number', cursor: null, limit: 1 });
    if (!row) throw problem('not_found');
    return customerView(row);
  });
}
