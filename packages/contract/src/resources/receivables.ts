import { Day, Instant, id, ListQuery, Money, page, z } from '../conventions.ts';
import { CUSTOMER_PAYMENT_METHODS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { DISTRIBUTOR_PRINCIPALS } from './account.ts';

/** Whom the distributor sells to: a customer, or a distributor of its network. */
const params = z.object({ id: id('cus', 'dst') });

export const CustomerPayment = z
  .object({
    id: id('rcp'),
    customerId: id('cus', 'dst'),
    paidOn: Day,
    amount: Money,
    method: z.enum(CUSTOMER_PAYMENT_METHODS),
    reference: z.string().nullable(),
    comment: z.string().nullable(),
    createdAt: Instant,
  })
  .openapi('CustomerPayment');

export const registerPayment = defineOperation({
  operationId: 'registerPayment',
  method: 'post',
  path: '/v1/customers/{id}/payments',
  tag: 'Billing',
  summary: 'Registers what a customer paid its distributor: its balance due falls (A-CM-25)',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'sales:write',
  idempotency: 'required',
  params,
  status: 201,
  body: z
    .strictObject({
      amount: Money.refine(({ amount }) => amount > 0 && amount <= 1_000_000_000_000, { path: ['amount'] }),
      paidOn: Day.optional().openapi({
        description: "Today at the latest; left out: today in the seller's zone",
      }),
      method: z.enum(CUSTOMER_PAYMENT_METHODS),
      reference: z.string().trim().min(1).max(60).optional(),
      comment: z.string().trim().min(1).max(500).optional(),
    })
    .openapi('CustomerPaymentRequest'),
  reply: CustomerPayment,
  example: {
    body: { amount: { amount: 10000, currency: 'MXN' }, method: 'transfer', reference: 'SPEI 4471' },
  },
});

export const listCustomerPayments = defineOperation({
  operationId: 'listCustomerPayments',
  method: 'get',
  path: '/v1/customers/{id}/payments',
  tag: 'Billing',
  summary: 'What a customer paid its distributor, last registered first; the customer reads its own',
  principals: ['customer-person', ...DISTRIBUTOR_PRINCIPALS],
  scope: 'sales:read',
  params,
  query: ListQuery,
  reply: page(CustomerPayment),
});
