import { splitVat } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { newId } from '../ids.ts';
import { post } from '../ledger/index.ts';
import { codeKey, pinKey } from '../modules/credit-codes/secrets.ts';
import { hashPassword } from '../modules/identity/passwords.ts';

const DAY_MS = 86_400_000;
type Db = Kysely<Database>;

/** Of the manual (section 5): 20 stamps for 50.00, not redeemed. */
export const DEMO_CODE = { code: '837TRTVDIZOHL21XZAHB1ZT4KHR', pin: 'DGED', quantity: 20, total: 5_000 };
/** Of the manual: a sale of 100.00 that is not invoiced; its reference and the number of stamps are invented. */
const PENDING_SALE = { total: 10_000, quantity: 100, reference: '7C41B90A5D3E4F62A8D0917E6B2C45F3' };
/** Of the manual: the main customer's price of a stamp in bulk, before the global one of 1.00. */
const BULK_STAMP_PRICE = 650;

export interface SellingParties {
  operatorId: string;
  distributorId: string;
  customerId: string;
}

/** What the demo's distributor has sold: a credit code, a sale to be invoiced; what its main customer pays in bulk. */
export async function seedSelling(db: Db, parties: SellingParties, now: Date): Promise<void> {
  const { distributorId: seller_id, customerId } = parties;
  const at = new Date(now.getTime() - 7 * DAY_MS);
  await db
    .updateTable('account')
    .set({ bulk_stamp_price: BULK_STAMP_PRICE })
    .where('id', '=', customerId)
    .execute();
  const { total, quantity, reference } = PENDING_SALE;
  const terms = { state: 'pending', kind: 'stamp', quantity, total, vat: splitVat(total).vat, reference };
  await db
    .insertInto('sale')
    .values({ id: newId('sal'), seller_id, buyer_id: customerId, ...terms, due_at: at, created_at: at })
    .execute();
  await seedCode(db, parties, at);
}

async function seedCode(db: Db, { operatorId, distributorId }: SellingParties, at: Date): Promise<void> {
  const [id, sale_id] = [newId('cod'), newId('sal')];
  const { code, pin, quantity, total } = DEMO_CODE;
  const base = { seller_id: distributorId, quantity, created_at: at };
  const terms = { state: 'pending', kind: 'stamp', total, vat: splitVat(total).vat, reference: id };
  await db
    .insertInto('sale')
    .values({ id: sale_id, buyer_id: null, ...base, ...terms })
    .execute();
  const secrets = { code, code_key: codeKey(code), pin_hash: await hashPassword(pinKey(pin)) };
  await db
    .insertInto('credit_code')
    .values({ id, sale_id, unit: 'stamp', state: 'open', ...base, ...secrets })
    .execute();
  // Out of `issued`, so that the distributor's stock stays the manual's 1,494.
  const debit = { owner: operatorId, unit: 'stamp', role: 'issued' } as const;
  const credit = { owner: distributorId, unit: 'stamp', role: 'reserved' } as const;
  await post(db, [{ debit, credit, quantity, kind: 'opening', reference: id }], at);
}
