import { Amount, Instant, id, ListQuery, Money, page, z } from '../conventions.ts';
import { ORDER_STATES, PAYMENT_METHOD_KINDS, PAYMENT_SOURCES, PAYMENT_STATES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { ACCOUNT_PRINCIPALS } from './account.ts';

/** Who buys: distributors by any of their credentials, a customer in person only (section 9). */
const BUYERS = [
  'embed-distributor',
  'customer-person',
  'distributor-person',
  'distributor',
  'operator',
] as const;

const QuoteLine = z.object({
  offerId: id('pkg'),
  quantity: z.int().min(1),
  toStampingAccountId: id('sta').nullable(),
  months: z.int().optional().openapi({
    description: 'Of a service: months charged; a started month counts whole (A-CM-13)',
  }),
  subtotal: Money,
  vat: Money,
  total: Money,
});

export const Quote = z
  .object({
    id: id('quo'),
    lines: z.array(QuoteLine),
    subtotal: Money.openapi({ description: 'Total less VAT' }),
    vat: Money,
    total: Money,
    points: Amount.openapi({ description: 'The total in whole points, rounded up (A-CM-13)' }),
    paymentSources: z.array(z.enum(PAYMENT_SOURCES)).openapi({
      description: 'What may pay for it (A-CM-14)',
    }),
    validUntil: Instant,
    effects: z.object({
      stamps: Amount.optional().openapi({ description: 'Stamps that the buyer receives' }),
      points: Amount.optional().openapi({ description: 'Points that the buyer receives' }),
      contractEndsAt: Instant.optional().openapi({
        description: 'Until when what is bought runs; of a renewal the new expiry of the account',
      }),
    }),
  })
  .openapi('Quote');

export const QuoteRequest = z
  .strictObject({
    lines: z
      .array(
        z.strictObject({
          offerId: id('pkg'),
          quantity: z.int().min(1).max(10_000),
          toStampingAccountId: id('sta').optional().openapi({
            description:
              "Who receives a customer's stamps, or which unlimited account gets its year; may be left out with exactly one of the kind",
          }),
        }),
      )
      .min(1)
      .max(20),
  })
  .openapi('QuoteRequest');

export const PaymentChoice = z.strictObject({
  source: z.enum(PAYMENT_SOURCES),
  paymentMethodId: id('pme').optional().openapi({
    description:
      'With source `method`. When left out: the default one, or the one that the person chooses where it confirms on the platform',
  }),
});

export const Order = z
  .object({
    id: id('ord'),
    quoteId: id('quo'),
    state: z.enum(ORDER_STATES),
    reason: z.string().optional().openapi({
      description:
        'Why it failed: payment_declined, payment_rejected, confirmation_refused, confirmation_expired, insufficient_points, seller_out_of_stock, ...',
    }),
    confirmationUrl: z.url().optional().openapi({
      description: 'While awaiting confirmation: the platform page where the person confirms',
    }),
    lines: z.array(QuoteLine),
    subtotal: Money,
    vat: Money,
    total: Money,
    points: Amount,
    payment: z.object({
      source: z.enum(PAYMENT_SOURCES),
      paymentMethodId: id('pme').nullable(),
      paymentId: id('pay').nullable(),
      expectedSettlementAt: Instant.nullable().openapi({
        description: 'The latest day that a debit or bank charge settles (SV-19)',
      }),
    }),
    effects: Quote.shape.effects,
    balanceBefore: Amount.nullable().openapi({
      description: 'Of what was bought: stamps of the receiving account or stock, or points; once fulfilled',
    }),
    balanceAfter: Amount.nullable(),
    pointsAfter: Amount.nullable().openapi({ description: "The buyer's points after paying with points" }),
    createdAt: Instant,
    fulfilledAt: Instant.nullable(),
  })
  .openapi('Order');

export const createQuote = defineOperation({
  operationId: 'createQuote',
  method: 'post',
  path: '/v1/quotes',
  tag: 'Purchases',
  summary: 'Fixes a price for some minutes',
  description:
    'Nothing is reserved. An offer that is not available is refused with its reason. The membership is the renewal: lines for every licence and subscription are added, in full (A-CM-24).',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'offers:read',
  changesNothing: true,
  status: 201,
  body: QuoteRequest,
  reply: Quote,
  problems: [
    'purchase_not_allowed',
    'seller_out_of_stock',
    'stamping_account_required',
    'stamping_account_blocked',
    'recipient_not_allowed',
    'payment_source_not_allowed',
    'offers_sold_apart',
    'distributor_suspended',
    'account_expired',
    'not_found',
  ],
  example: {
    body: { lines: [{ offerId: '{stampOfferId}', quantity: 1, toStampingAccountId: '{stampingAccountId}' }] },
  },
});

export const createOrder = defineOperation({
  operationId: 'createOrder',
  method: 'post',
  path: '/v1/orders',
  tag: 'Purchases',
  summary: 'Buys what a quote says; irreversible (CM-COM-05)',
  description:
    'A quote makes one order. Beyond what the person consented to for the site the order waits for the confirmation at `confirmationUrl`.',
  principals: BUYERS,
  scope: 'orders:create',
  idempotency: 'required',
  spendsCustomerValue: true,
  status: 201,
  body: z
    .strictObject({
      quoteId: id('quo'),
      payment: PaymentChoice,
      confirmed: z.literal(true).openapi({ description: 'The buyer was told that it is irreversible' }),
    })
    .openapi('OrderRequest'),
  reply: Order,
  problems: [
    'quote_expired',
    'offer_withdrawn',
    'quote_used',
    'insufficient_points',
    'credit_line_exceeded',
    'seller_out_of_stock',
    'purchase_not_allowed',
    'payment_source_not_allowed',
    'stamping_account_blocked',
    'distributor_suspended',
    'account_expired',
    'not_found',
  ],
  example: { body: { quoteId: '{quoteId}', payment: { source: 'points' }, confirmed: true } },
});

export const listOrders = defineOperation({
  operationId: 'listOrders',
  method: 'get',
  path: '/v1/orders',
  tag: 'Purchases',
  summary: "The account's orders, newest first",
  principals: ACCOUNT_PRINCIPALS,
  scope: 'orders:read',
  query: ListQuery.extend({ quoteId: id('quo').optional() }),
  reply: page(Order),
});

export const getOrder = defineOperation({
  operationId: 'getOrder',
  method: 'get',
  path: '/v1/orders/{id}',
  tag: 'Purchases',
  summary: 'One order',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'orders:read',
  params: z.object({ id: id('ord') }),
  reply: Order,
});

export const PaymentMethod = z
  .object({
    id: id('pme'),
    kind: z.enum(PAYMENT_METHOD_KINDS),
    label: z.string().openapi({ example: 'Visa ···· 4242' }),
    default: z.boolean(),
    available: Money.optional().openapi({
      description: 'Of kind `account`: what may still be ordered on it',
    }),
  })
  .openapi('PaymentMethod');

export const Payment = z
  .object({
    id: id('pay'),
    state: z.enum(PAYMENT_STATES),
    orderId: id('ord'),
    amount: Money,
    method: z.object({ kind: z.enum(PAYMENT_METHOD_KINDS), label: z.string() }),
    reason: z.string().nullable(),
    expectedSettlementAt: Instant.nullable(),
    settledAt: Instant.nullable(),
    createdAt: Instant,
  })
  .openapi('Payment');

export const listPaymentMethods = defineOperation({
  operationId: 'listPaymentMethods',
  method: 'get',
  path: '/v1/payment-methods',
  tag: 'Payments',
  summary: "The account's stored payment methods, the default one first",
  principals: ACCOUNT_PRINCIPALS,
  scope: 'orders:read',
  query: ListQuery,
  reply: page(PaymentMethod),
});

export const addPaymentMethod = defineOperation({
  operationId: 'addPaymentMethod',
  method: 'post',
  path: '/v1/payment-methods',
  tag: 'Payments',
  summary: "Stores a payment method by the payment provider's token; card numbers never reach this API",
  principals: BUYERS,
  scope: 'orders:create',
  spendsCustomerValue: true,
  status: 201,
  body: z.strictObject({ providerToken: z.string().min(1).max(200) }).openapi('PaymentMethodRequest'),
  reply: PaymentMethod,
  problems: ['payment_token_refused'],
  example: { body: { providerToken: 'tok_ok' } },
});

export const removePaymentMethod = defineOperation({
  operationId: 'removePaymentMethod',
  method: 'delete',
  path: '/v1/payment-methods/{id}',
  tag: 'Payments',
  summary: 'Forgets a payment method; charges under way go on',
  principals: BUYERS,
  scope: 'orders:create',
  spendsCustomerValue: true,
  params: z.object({ id: id('pme') }),
});

export const getPayment = defineOperation({
  operationId: 'getPayment',
  method: 'get',
  path: '/v1/payments/{id}',
  tag: 'Payments',
  summary: 'One payment',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'orders:read',
  params: z.object({ id: id('pay') }),
  reply: Payment,
});
