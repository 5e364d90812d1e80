import { Amount, Charge, Instant, id, ListQuery, Money, page, Quantity, says, z } from '../conventions.ts';
import { CREDIT_CODE_STATES, SALE_STATES, UNITS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { DISTRIBUTOR_PRINCIPALS } from './account.ts';

/** The operator issues and has no stock that a code could reserve. */
const SELLERS = ['embed-distributor', 'distributor-person', 'distributor'] as const;

export const CreditCode = z
  .object({
    id: id('cod'),
    code: z.string().openapi({ example: '8K7T-RTVD-2Z0H-21XZ' }),
    unit: z.enum(UNITS),
    quantity: Quantity,
    amount: Money.openapi({ description: 'What it was sold for, VAT included' }),
    state: z.enum(CREDIT_CODE_STATES),
    receiver: z
      .object({
        id: id('cus'),
        number: z.string(),
        name: z.string(),
        stampingAccountId: id('sta').nullable(),
      })
      .nullable(),
    saleId: id('sal'),
    invoiceId: id('inv').nullable(),
    expiresAt: Instant.nullable(),
    createdAt: Instant,
    endedAt: Instant.nullable().openapi({ description: 'When it was redeemed or voided, or expired' }),
  })
  .openapi('CreditCode');

export const NewCreditCode = CreditCode.extend({
  pin: z.string().openapi({ example: 'DGEDKM' }),
}).openapi('NewCreditCode');

export const createCreditCode = defineOperation({
  operationId: 'createCreditCode',
  method: 'post',
  path: '/v1/credit-codes',
  tag: 'Credit codes',
  summary: 'Sells stamps or points as a code: they lie reserved until it is redeemed (CM-FAC-03, A-CM-17)',
  description: 'The PIN is shown in this answer only (A-CM-18). The sale is pending from now on.',
  principals: SELLERS,
  scope: 'codes:write',
  idempotency: 'required',
  answersSecret: true,
  status: 201,
  body: z
    .strictObject({
      unit: z.enum(UNITS),
      quantity: Quantity,
      amount: Charge.optional().openapi({
        description:
          'VAT included. Left out: for points quantity x 1.00, for stamps the global bulk price x quantity',
      }),
      expiresAt: Instant.optional(),
    })
    .openapi('CreditCodeRequest'),
  reply: NewCreditCode,
  problems: [
    'insufficient_stamps',
    'insufficient_points',
    'amount_mismatch',
    'bulk_price_required',
    'distributor_suspended',
    'account_expired',
  ],
  example: { body: { unit: 'stamp', quantity: 20, amount: { amount: 5000, currency: 'MXN' } } },
});

export const listCreditCodes = defineOperation({
  operationId: 'listCreditCodes',
  method: 'get',
  path: '/v1/credit-codes',
  tag: 'Credit codes',
  summary: "The distributor's credit codes, newest first (CM-FAC-03); PINs are never shown again",
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'sales:read',
  query: ListQuery.extend({
    year: z.coerce.number().int().min(2000).max(9999).optional(),
    month: z.coerce.number().int().min(1).max(12).optional().openapi({ description: 'Of that year' }),
    unit: z.enum(UNITS).optional(),
    state: z.enum(CREDIT_CODE_STATES).optional(),
    saleState: z
      .enum(SALE_STATES)
      .optional()
      .openapi({ description: 'Of its sale: `pending` codes are to be invoiced; of voided sales none' }),
  }).refine(({ year, month }) => month === undefined || year !== undefined, {
    ...says('A month needs its year', 'El mes necesita su año'),
    path: ['month'],
  }),
  reply: page(CreditCode),
});

export const voidCreditCode = defineOperation({
  operationId: 'voidCreditCode',
  method: 'post',
  path: '/v1/credit-codes/{id}/voiding',
  tag: 'Credit codes',
  summary: 'Voids an open code: what it reserved goes back to the stock (A-CM-17)',
  description: 'Its sale goes with it, unless it was invoiced.',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'codes:write',
  params: z.object({ id: id('cod') }),
  reply: CreditCode,
  problems: ['state_conflict'],
});

export const CreditCodeRedemption = z
  .object({
    id: id('cod'),
    unit: z.enum(UNITS),
    quantity: Quantity,
    toStampingAccountId: id('sta').nullable(),
    balanceAfter: Amount.openapi({ description: 'Of what received it' }),
    redeemedAt: Instant,
  })
  .openapi('CreditCodeRedemption');

export const redeemCreditCode = defineOperation({
  operationId: 'redeemCreditCode',
  method: 'post',
  path: '/v1/credit-code-redemptions',
  tag: 'Credit codes',
  summary: 'Redeems a code of the own distributor, once, with its PIN (A-CM-17)',
  description:
    'Stamps go to the standard stamping account named, or to the only one; points to the account. Whatever is wrong with code and PIN is the same `credit_code_refused`.',
  principals: ['customer-person'],
  spendsCustomerValue: true,
  scope: 'codes:redeem',
  idempotency: 'required',
  status: 201,
  body: z
    .strictObject({
      code: z.string().trim().min(1).max(60),
      pin: z.string().trim().min(1).max(20),
      toStampingAccountId: id('sta').optional(),
    })
    .openapi('CreditCodeRedemptionRequest'),
  reply: CreditCodeRedemption,
  problems: [
    'credit_code_refused',
    'too_many_attempts',
    'stamping_account_required',
    'stamping_account_blocked',
    'recipient_not_allowed',
    'not_found',
  ],
  example: {
    body: {
      code: '837TRTVDIZOHL21XZAHB1ZT4KHR',
      pin: 'DGED',
      toStampingAccountId: '{stampingAccountId}',
    },
  },
});
