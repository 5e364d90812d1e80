import type { createCreditCode, NewCreditCode, z } from '@mostrador/contract';
import { faceValue, splitVat } from '@mostrador/domain';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { post } from '../../ledger/index.ts';
import { announceBalances } from '../orders/announce.ts';
import { bulkAmount, globalBulkPrice } from '../transfers/bulk-price.ts';
import { announceCode, postingOf } from './announce.ts';
import { codeView, findCode } from './queries.ts';
import { type CodeSecrets, codeKey } from './secrets.ts';

type Body = z.output<NonNullable<(typeof createCreditCode)['spec']['body']>>;
type CreateCall = Call<unknown, unknown, Body>;

/**
 * Sells stamps or points as a code (A-CM-17): they move from the stock to `reserved`, and the sale is pending from
 * now on. Throws what `createCreditCode` lists in the contract.
 */
export async function createCode(
  call: CreateCall,
  { code, pin, pinHash }: CodeSecrets,
): Promise<z.input<typeof NewCreditCode>> {
  const { db, access, now, body } = call;
  const { unit, quantity } = body;
  const expiresAt = body.expiresAt === undefined ? null : new Date(body.expiresAt);
  if (expiresAt && expiresAt <= now) throw expired(call);
  const total = await amountOf(call);
  const [id, saleId, sellerId] = [newId('cod'), newId('sal'), access.accountId];
  const sale = { id: saleId, seller_id: sellerId, buyer_id: null, state: 'pending', kind: unit, quantity };
  await db
    .insertInto('sale')
    .values({ ...sale, total, vat: splitVat(total).vat, reference: id, created_at: now })
    .execute();
  const terms = { id, seller_id: sellerId, unit, quantity };
  const secrets = { code, code_key: codeKey(code), pin_hash: pinHash };
  const life = { state: 'open', expires_at: expiresAt, created_at: now };
  await db
    .insertInto('credit_code')
    .values({ ...terms, ...secrets, ...life, sale_id: saleId })
    .execute();
  // Last, so that the seller's stock stays locked for as short as it can.
  const postings = [postingOf({ ...terms, state: 'open' })];
  await post(db, postings, now);
  const row = (await findCode(db, access, id))!;
  const account = { id: sellerId, parentId: access.parentId };
  call.audit({ subject: { type: 'credit-code', id }, account, after: codeView(row) });
  announceCode(call, row, account);
  await announceBalances(call, postings);
  return { ...codeView(row), pin };
}

/** Points go at face value (section 9), stamps at any price, without one at the global bulk price. */
async function amountOf({ db, access, body }: CreateCall): Promise<number> {
  const { unit, quantity, amount } = body;
  if (unit === 'stamp') {
    return amount?.amount ?? bulkAmount(await globalBulkPrice(db, access.accountId), quantity);
  }
  if (amount && amount.amount !== faceValue(quantity)) throw problem('amount_mismatch');
  return faceValue(quantity);
}

const expired = ({ locale }: Pick<Call, 'locale'>) =>
  problem('invalid_request', {
    errors: [
      {
        pointer: '/expiresAt',
        code: 'too_small',
        message: locale === 'en' ? 'That instant has passed' : 'Ese momento ya pasó',
      },
    ],
  });
