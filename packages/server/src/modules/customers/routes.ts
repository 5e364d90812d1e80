import { getCustomer, listCustomers } from '@mostrador/contract';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import type { CustomerCursor } from './list.ts';
import { customerView, readCustomers } from './queries.ts';

function cursorOf(cursor: string | undefined): CustomerCursor | null {
  const key = decodeCursor(cursor, 2);
  return key && { value: key[0] ?? null, number: String(key[1]) };
}

/** The distributor's customers. */
export function customers(api: Api): void {
  register(api, listCustomers, async ({ db, access, query }) => {
    const cursor = cursorOf(query.cursor);
    const rows = await readCustomers(db, access, { ...query, cursor, limit: query.limit + 1 });
    const page = toPage(rows, query.limit, (row) => [row.sort_value, row.number]);
    return { data: page.data.map(customerView), nextCursor: page.nextCursor };
  });
  register(api, getCustomer, async ({ db, access, params }) => {
    const [row] = await readCustomers(db, access, { id: params.id, order: 'number', cursor: null, limit: 1 });
    if (!row) throw problem('not_found');
    return customerView(row);
  });
}
