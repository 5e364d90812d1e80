import { Amount, Charge, Instant, id, ListQuery, Money, page, Quantity, says, z } from '../conventions.ts';
import { UNITS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { ACCOUNT_PRINCIPALS, DISTRIBUTOR_PRINCIPALS } from './account.ts';

const Party = z.object({
  accountId: id('cus', 'dst'),
  stampingAccountId: id('sta').nullable(),
  name: z.string(),
});

export const Transfer = z
  .object({
    id: id('trf'),
    unit: z.enum(UNITS),
    quantity: Quantity,
    amount: Money.openapi({ description: 'What the receiver owes for it, VAT included' }),
    from: Party,
    to: Party,
    saleId: id('sal').nullable(),
    comment: z.string().nullable(),
    createdAt: Instant,
    balanceAfter: z.object({ from: Amount.nullable(), to: Amount.nullable() }).openapi({
      description: "Each side's balance right after the posting; null for a side that the caller may not see",
    }),
  })
  .openapi('Transfer');

export const TransferRequest = z
  .strictObject({
    unit: z.enum(UNITS),
    quantity: Quantity,
    amount: Charge.optional().openapi({
      description:
        'VAT included. Left out: for points quantity x 1.00, for stamps the bulk price x quantity less the discount (A-CM-19)',
    }),
    toStampingAccountId: id('sta').optional(),
    toAccountId: id('cus', 'dst').optional(),
    comment: z.string().max(500).optional(),
  })
  .refine((body) => Boolean(body.toStampingAccountId) !== Boolean(body.toAccountId), {
    ...says(
      'Exactly one of toStampingAccountId and toAccountId',
      'Exactamente uno de toStampingAccountId y toAccountId',
    ),
    path: ['toAccountId'],
  })
  .openapi('TransferRequest');

export const createTransfer = defineOperation({
  operationId: 'createTransfer',
  method: 'post',
  path: '/v1/transfers',
  tag: 'Transfers',
  summary: 'Moves stamps or points to a customer or distributor; irreversible (CM-TIM-01, 02, 05)',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'transfers:create',
  idempotency: 'required',
  status: 201,
  body: TransferRequest,
  reply: Transfer,
  problems: [
    'insufficient_stamps',
    'insufficient_points',
    'amount_mismatch',
    'bulk_price_required',
    'recipient_not_allowed',
    'stamping_account_blocked',
    'distributor_suspended',
    'account_expired',
    'not_found',
  ],
  example: {
    body: {
      unit: 'stamp',
      quantity: 250,
      amount: { amount: 32500, currency: 'MXN' },
      toStampingAccountId: '{stampingAccountId}',
      comment: 'timbres a granel',
    },
  },
});

export const listTransfers = defineOperation({
  operationId: 'listTransfers',
  method: 'get',
  path: '/v1/transfers',
  tag: 'Transfers',
  summary: 'Transfers from and to the account, newest first',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'transfers:read',
  query: ListQuery.extend({ unit: z.enum(UNITS).optional() }),
  reply: page(Transfer),
});

export const getTransfer = defineOperation({
  operationId: 'getTransfer',
  method: 'get',
  path: '/v1/transfers/{id}',
  tag: 'Transfers',
  summary: 'One transfer',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'transfers:read',
  params: z.object({ id: id('trf') }),
  reply: Transfer,
});
