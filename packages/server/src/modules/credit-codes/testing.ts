import type { CreditCode, CreditCodeRedemption, NewCreditCode, Problem, z } from '@mostrador/contract';
import type { Shop } from '../orders/testing.ts';

export type Code = z.output<typeof CreditCode>;
export type NewCode = z.output<typeof NewCreditCode>;
export type Redemption = z.output<typeof CreditCodeRedemption>;

export interface Answer<T> {
  status: number;
  body: T & Problem;
  headers: Headers;
}

/** What tests do with credit codes, as the demo's distributor and its customer's person. */
export function codeDesk(shop: Shop) {
  const call = async <T>(method: string, path: string, options: Parameters<Shop['server']['call']>[2]) =>
    (await shop.server.call(method, path, options)) as Answer<T>;
  const key = () => crypto.randomUUID();
  return {
    create: (changes: object = {}, as = shop.distributor, idempotencyKey = key()) =>
      call<NewCode>('POST', '/v1/credit-codes', {
        as,
        key: idempotencyKey,
        body: { unit: 'stamp', quantity: 20, amount: { amount: 5_000, currency: 'MXN' }, ...changes },
      }),
    redeem: (
      { code, pin }: { code: string; pin: string },
      { as = shop.person, to = shop.stampingAccountId as string | null, idempotencyKey = key() } = {},
    ) =>
      call<Redemption>('POST', '/v1/credit-code-redemptions', {
        as,
        key: idempotencyKey,
        body: { code, pin, ...(to ? { toStampingAccountId: to } : {}) },
      }),
    voidCode: (id: string, as = shop.distributor) =>
      call<Code>('POST', `/v1/credit-codes/${id}/voiding`, { as }),
    list: async (query = '', as = shop.distributor) =>
      (await call<{ data: Code[]; nextCursor: string | null }>('GET', `/v1/credit-codes${query}`, { as }))
        .body,
    /** Forgets the guesses of the tests before. */
    forget: () => shop.db.deleteFrom('guess').execute(),
  };
}
