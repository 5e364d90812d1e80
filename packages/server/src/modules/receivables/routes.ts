import { listCustomerPayments, registerPayment } from '@mostrador/contract';
import { decodeCursor, toPage } from '../../http/page.ts';
import { type Api, register } from '../../http/register.ts';
import { creditorOf, debtorOf, paymentView, readPayments, recordPayment } from './payments.ts';

/** What customers pay their distributor (A-CM-25); what they owe stands with the customer. */
export function receivables(api: Api): void {
  register(api, registerPayment, recordPayment, { permit: creditorOf });
  register(api, listCustomerPayments, async (call) => {
    const { limit, cursor } = call.query;
    const before = decodeCursor(cursor)?.map(String)[0] ?? null;
    const rows = await readPayments(call.db, await debtorOf(call), { before, limit: limit + 1 });
    const page = toPage(rows, limit, ({ id }) => [id]);
    return { data: page.data.map(paymentView), nextCursor: page.nextCursor };
  });
}
