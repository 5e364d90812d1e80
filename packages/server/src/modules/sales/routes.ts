import {
  createInvoice,
  exportSales,
  getInvoice,
  listAwaitedSales,
  listInvoices,
  listPendingBuyers,
  listSales,
} from '@mostrador/contract';
import type { Access } from '../../http/access.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { awaitedView, readAwaited } from './awaited.ts';
import { exportCsv } from './export.ts';
import { registerInvoice } from './invoice.ts';
import { findInvoice, invoiceView, readInvoices } from './invoice-queries.ts';
import { readPendingBuyers, readSales, salesOfInvoice, saleView, totalSales, totalsView } from './queries.ts';

const whose = ({ accountId, timezone }: Access) => ({ sellerId: accountId, timezone });
const placeOf = (cursor: string | undefined) => decodeCursor(cursor)?.map(String)[0] ?? null;

/** What is to be invoiced, and what was (CM-FAC-01..03). */
export function sales(api: Api): void {
  register(api, listSales, async ({ db, access, query: { limit, cursor, ...filter } }) => {
    const wanted = { ...filter, ...whose(access) };
    const rows = await readSales(db, wanted, { before: placeOf(cursor), limit: limit + 1 });
    const page = toPage(rows, limit, ({ id }) => [id]);
    const totals = totalsView(await totalSales(db, wanted));
    return { data: page.data.map(saleView), nextCursor: page.nextCursor, totals };
  });
  register(api, listPendingBuyers, async ({ db, access, query: { limit, cursor } }) => {
    const range = { after: placeOf(cursor), limit: limit + 1 };
    const page = toPage(await readPendingBuyers(db, access.accountId, range), limit, (row) => [row.number]);
    const data = page.data.map(({ id, number, name, rfc, ...totals }) => ({
      buyer: { id, number, name, rfc },
      ...totalsView(totals),
    }));
    return { data, nextCursor: page.nextCursor };
  });
  register(api, listAwaitedSales, async ({ db, access, query: { limit, cursor } }) => {
    const range = { before: placeOf(cursor), limit: limit + 1 };
    const page = toPage(await readAwaited(db, access.accountId, range), limit, ({ id }) => [id]);
    return { data: page.data.map(awaitedView), nextCursor: page.nextCursor };
  });
  register(api, exportSales, async ({ db, access, query, locale }) => {
    const headers = {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="sales.csv"',
    };
    return new Response(exportCsv(db, { ...query, ...whose(access) }, locale), { headers });
  });
  register(api, createInvoice, registerInvoice);
  register(api, listInvoices, async ({ db, access, query: { limit, cursor, buyerId } }) => {
    const range = { buyerId, before: placeOf(cursor), limit: limit + 1 };
    const page = toPage(await readInvoices(db, access.accountId, range), limit, ({ id }) => [id]);
    return { data: page.data.map(invoiceView), nextCursor: page.nextCursor };
  });
  register(api, getInvoice, async ({ db, access, params }) => {
    const row = await findInvoice(db, access, params.id);
    if (!row) throw problem('not_found');
    return { ...invoiceView(row), sales: (await salesOfInvoice(db, row.id)).map(saleView) };
  });
}
