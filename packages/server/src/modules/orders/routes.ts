import { createOrder, getOrder, listOrders } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { runWrite } from '../../http/write.ts';
import { createAnOrder, type OrderCall, renewStale } from './create.ts';
import { readOrder, readOrders } from './records.ts';
import { orderView } from './view.ts';

/** Purchases: irreversible (CM-COM-05), one an order, paid by A-CM-14, posted by section 9. */
export function orders(api: Api): void {
  register(api, createOrder, createAnOrder, {
    // The refused order is rolled back; the quote that the refusal offers must be kept.
    ownTransaction: (call, write) =>
      runWrite(api.deps, call as Call, write, (within) => createAnOrder(within as OrderCall)).catch((error) =>
        renewStale(error, call),
      ),
  });
  register(api, listOrders, async ({ db, access, query, locale }) => {
    const [before] = decodeCursor(query.cursor, 1) ?? [];
    const filter = { accountId: access.accountId, quoteId: query.quoteId, limit: query.limit + 1 };
    const rows = await readOrders(db, {
      ...filter,
      before: before === undefined ? undefined : String(before),
    });
    const page = toPage(rows, query.limit, ({ id }) => [id]);
    return { ...page, data: page.data.map((row) => orderView(row, api.deps.publicUrl, locale)) };
  });
  register(api, getOrder, async ({ db, access, params, locale }) => {
    const row = await db
      .selectFrom('purchase_order')
      .select('id')
      .where('id', '=', params.id)
      .where(visibleTo(access, 'purchase_order.account_id', 'purchase_order.seller_id'))
      .executeTakeFirst();
    if (!row) throw problem('not_found');
    return orderView(await readOrder(db, row.id), api.deps.publicUrl, locale);
  });
}
