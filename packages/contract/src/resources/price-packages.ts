import { Charge, Instant, id, ListQuery, Money, page, Quantity, z } from '../conventions.ts';
import { AUDIENCES, UNITS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { DISTRIBUTOR_PRINCIPALS } from './account.ts';

export const PricePackage = z
  .object({
    id: id('pkg'),
    unit: z.enum(UNITS),
    audience: z.enum(AUDIENCES),
    quantity: Quantity,
    price: Money.openapi({ description: 'Of the whole package, VAT included' }),
    name: z.string(),
    createdAt: Instant,
  })
  .openapi('PricePackage');

const name = z.string().trim().min(1).max(120);
const params = z.object({ id: id('pkg') });

export const listPricePackages = defineOperation({
  operationId: 'listPricePackages',
  method: 'get',
  path: '/v1/price-packages',
  tag: 'Price packages',
  summary: 'The packages that the distributor sells, smallest first (CM-PRE-01, CM-PRE-02)',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'offers:read',
  query: ListQuery.extend({ audience: z.enum(AUDIENCES).optional(), unit: z.enum(UNITS).optional() }),
  reply: page(PricePackage),
});

export const createPricePackage = defineOperation({
  operationId: 'createPricePackage',
  method: 'post',
  path: '/v1/price-packages',
  tag: 'Price packages',
  summary: 'Puts a package on sale for customers, or for the own distributors (CM-PRE-01, CM-PRE-02)',
  description:
    'Packages for distributors need the multilevel subscription. Customers get points at face value.',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'packages:write',
  status: 201,
  body: z
    .strictObject({
      unit: z.enum(UNITS),
      audience: z.enum(AUDIENCES).default('customer'),
      quantity: Quantity,
      price: Charge.optional().openapi({
        description: "VAT included; may be left out for customers' points: quantity x 1.00",
      }),
      name: name.optional().openapi({ description: 'Left out: "Paquete de 100 Timbres"' }),
    })
    .openapi('PricePackageRequest'),
  reply: PricePackage,
  problems: ['multilevel_required', 'amount_mismatch'],
  example: {
    body: {
      unit: 'stamp',
      audience: 'customer',
      quantity: 100,
      price: { amount: 50000, currency: 'MXN' },
      name: 'Paquete de 100 Timbres',
    },
  },
});

export const updatePricePackage = defineOperation({
  operationId: 'updatePricePackage',
  method: 'patch',
  path: '/v1/price-packages/{id}',
  tag: 'Price packages',
  summary: 'Changes a package; quotes that were given keep their price until they end',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'packages:write',
  params,
  body: z
    .strictObject({
      id: z.unknown().optional(),
      unit: z.unknown().optional(),
      audience: z.unknown().optional(),
      createdAt: z.unknown().optional(),
      quantity: Quantity.optional(),
      price: Charge.optional(),
      name: name.optional(),
    })
    .openapi('PricePackageUpdate', { description: 'Read-only members are ignored' }),
  reply: PricePackage,
  problems: ['amount_mismatch', 'multilevel_required'],
  example: { body: { name: 'Paquete de temporada' } },
});

export const deletePricePackage = defineOperation({
  operationId: 'deletePricePackage',
  method: 'delete',
  path: '/v1/price-packages/{id}',
  tag: 'Price packages',
  summary: 'Withdraws a package: it is no longer offered',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'packages:write',
  params,
});
