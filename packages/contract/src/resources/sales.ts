import { Instant, id, ListQuery, Money, page, says, z } from '../conventions.ts';
import { SALE_SOURCES, SALE_STATES, UNITS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { ACCOUNT_PRINCIPALS, DISTRIBUTOR_PRINCIPALS } from './account.ts';

export const Buyer = z
  .object({ id: id('cus', 'dst'), number: z.string(), name: z.string(), rfc: z.string().nullable() })
  .openapi('Buyer');

export const Sale = z
  .object({
    id: id('sal'),
    state: z.enum(SALE_STATES),
    source: z.enum(SALE_SOURCES),
    buyer: Buyer.nullable().openapi({ description: 'Null: a credit code that is not invoiced yet' }),
    kind: z.string().openapi({
      description: '`stamp`, `point`, or the kind of the offer that was sold',
      example: 'stamp',
    }),
    quantity: z.int(),
    total: Money.openapi({ description: 'VAT included' }),
    vat: Money,
    reference: z.string().openapi({ description: 'The transfer, order or credit code behind it' }),
    invoiceId: id('inv').nullable(),
    dueAt: Instant.nullable().openapi({ description: "By the customer's credit days (A-CM-19)" }),
    paidAt: Instant.nullable().openapi({ description: 'Paid as it was ordered' }),
    createdAt: Instant,
  })
  .openapi('Sale');

export const SaleTotals = z.object({ count: z.int(), total: Money, vat: Money }).openapi('SaleTotals');
export const PendingBuyer = z.object({ buyer: Buyer, ...SaleTotals.shape }).openapi('PendingBuyer');

const filter = {
  state: z.enum(SALE_STATES).optional(),
  buyerId: id('cus', 'dst').optional(),
  source: z.enum(SALE_SOURCES).optional().openapi({ description: '`code`: credit codes apart (CM-FAC-03)' }),
  unit: z.enum(UNITS).optional().openapi({ description: 'Stamps or points alone' }),
  year: z.coerce.number().int().min(2000).max(9999).optional(),
  month: z.coerce.number().int().min(1).max(12).optional().openapi({ description: 'Of that year' }),
};
const monthHasYear = ({ year, month }: { year?: number | undefined; month?: number | undefined }) =>
  month === undefined || year !== undefined;
const MONTH_ALONE = { ...says('A month needs its year', 'El mes necesita su año'), path: ['month'] };

export const listSales = defineOperation({
  operationId: 'listSales',
  method: 'get',
  path: '/v1/sales',
  tag: 'Billing',
  summary: 'What the distributor sold, newest first; the pending ones are to be invoiced (CM-FAC-01, 02)',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'sales:read',
  query: ListQuery.extend(filter).refine(monthHasYear, MONTH_ALONE),
  reply: page(Sale).extend({ totals: SaleTotals.openapi({ description: 'Of all pages' }) }),
});

export const listPendingBuyers = defineOperation({
  operationId: 'listPendingBuyers',
  method: 'get',
  path: '/v1/sales/buyers',
  tag: 'Billing',
  summary: 'Who has sales to be invoiced, by number, with their totals (CM-FAC-02)',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'sales:read',
  query: ListQuery,
  reply: page(PendingBuyer),
});

export const AwaitedSale = z
  .object({
    orderId: id('ord'),
    buyer: Buyer,
    lines: z.array(z.object({ kind: Sale.shape.kind, quantity: z.int() })),
    total: Money.openapi({ description: 'VAT included; charged, and not settled yet' }),
    vat: Money,
    expectedSettlementAt: Instant.nullable().openapi({
      description: 'The latest day that the charge settles (SV-19)',
    }),
    createdAt: Instant,
  })
  .openapi('AwaitedSale');

export const listAwaitedSales = defineOperation({
  operationId: 'listAwaitedSales',
  method: 'get',
  path: '/v1/sales/awaited',
  tag: 'Billing',
  summary: 'Orders whose debit or bank charge has not settled yet, newest first (SV-19)',
  description:
    'What was ordered is reserved. Once the charge settles it is delivered, and a sale a line; where it is rejected the order fails and nothing is sold.',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'sales:read',
  query: ListQuery,
  reply: page(AwaitedSale),
});

export const exportSales = defineOperation({
  operationId: 'exportSales',
  method: 'get',
  path: '/v1/sales.csv',
  tag: 'Billing',
  summary: 'The same as a CSV file (RFC 4180, UTF-8), headings in the language asked for',
  description:
    'Names and words come first, with a credit code as it was sold and who redeemed it (CM-FAC-03); ids, `kind` and `state` as the API has them in the last columns. No cell can be taken for a formula by a spreadsheet: what would be gets an apostrophe before it.',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'sales:read',
  query: z.object(filter).refine(monthHasYear, MONTH_ALONE),
  replyType: 'text/csv',
});

export const Invoice = z
  .object({
    id: id('inv'),
    reference: z.string(),
    seller: z.object({ id: id('dst'), number: z.string(), name: z.string() }),
    buyer: Buyer,
    total: Money,
    vat: Money,
    createdAt: Instant,
  })
  .openapi('Invoice');

export const createInvoice = defineOperation({
  operationId: 'createInvoice',
  method: 'post',
  path: '/v1/invoices',
  tag: 'Billing',
  summary: 'Registers an invoice by its reference: its sales leave the pending list (CM-FAC-02, CM-FAC-03)',
  description:
    'All sales are pending and the same buyer’s; a credit code has none yet and gets this one. A reference and a sale are registered once.',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'sales:write',
  status: 201,
  body: z
    .strictObject({
      buyerId: id('cus', 'dst'),
      reference: z.string().trim().min(1).max(60).openapi({ example: 'F000234' }),
      saleIds: z.array(id('sal')).min(1).max(1000),
    })
    .openapi('InvoiceRequest'),
  reply: Invoice,
  problems: ['sale_already_invoiced', 'invoice_exists', 'recipient_not_allowed', 'not_found'],
  example: { body: { buyerId: '{customerId}', reference: 'F000234', saleIds: ['{saleId}'] } },
});

export const listInvoices = defineOperation({
  operationId: 'listInvoices',
  method: 'get',
  path: '/v1/invoices',
  tag: 'Billing',
  summary: 'Invoices that the account registered or was given, newest first',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'sales:read',
  query: ListQuery.extend({ buyerId: id('cus', 'dst').optional() }),
  reply: page(Invoice),
});

export const getInvoice = defineOperation({
  operationId: 'getInvoice',
  method: 'get',
  path: '/v1/invoices/{id}',
  tag: 'Billing',
  summary: 'One invoice with its sales',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'sales:read',
  params: z.object({ id: id('inv') }),
  reply: Invoice.extend({ sales: z.array(Sale) }).openapi('InvoiceWithSales'),
});
