import { Instant, id, ListQuery, Money, Quantity, z } from '../conventions.ts';
import { OFFER_KINDS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { UNAVAILABLE_REASONS } from '../problems.ts';
import { ACCOUNT_PRINCIPALS } from './account.ts';

export const Offer = z
  .object({
    id: id('pkg'),
    kind: z.enum(OFFER_KINDS),
    name: z.string(),
    code: z.string().optional().openapi({
      description: 'Of a service: stays the same when its name and price change',
      example: 'multilevel',
    }),
    quantity: Quantity.optional(),
    price: Money,
    vatIncluded: z.boolean(),
    vat: Money.openapi({ description: 'The VAT in the price, or to be added to it (16 %)' }),
    unitPrice: z.string().optional().openapi({
      description: 'Price of one stamp or point in pesos, 4 decimals, as the price has VAT',
      example: '0.4408',
    }),
    endsAt: Instant.optional().openapi({
      description:
        'Of a service: until when it would run if bought now; contracts end with the account (CM-COM-03)',
    }),
    available: z.boolean(),
    reason: z
      .enum(Object.keys(UNAVAILABLE_REASONS) as [keyof typeof UNAVAILABLE_REASONS])
      .optional()
      .openapi({ description: 'Why it cannot be bought, when it cannot' }),
  })
  .openapi('Offer');

export const listOffers = defineOperation({
  operationId: 'listOffers',
  method: 'get',
  path: '/v1/offers',
  tag: 'Purchases',
  summary:
    "What the caller can buy, at the caller's prices, cheapest first; a visitor sees its site's customer prices",
  description:
    'The whole catalogue, some dozens of rows, unless `limit` asks for less. `seller` says who sells.',
  principals: ['visitor', ...ACCOUNT_PRINCIPALS],
  scope: 'offers:read',
  query: ListQuery.extend({
    limit: ListQuery.shape.limit
      .unwrap()
      .optional()
      .openapi({ description: 'Rows of a page; all when left out' }),
    kind: z.enum(OFFER_KINDS).optional(),
  }),
  reply: z.object({
    data: z.array(Offer),
    nextCursor: z.string().nullable(),
    seller: z.object({ id: id('dst'), name: z.string(), email: z.string().nullable() }),
  }),
});
