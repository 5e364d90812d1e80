import { Instant, id, ListQuery, page, z } from '../conventions.ts';
import { LICENSE_BINDINGS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { ACCOUNT_PRINCIPALS, DISTRIBUTOR_PRINCIPALS } from './account.ts';

const Binding = z
  .enum(LICENSE_BINDINGS)
  .openapi({ description: 'What it is for: one device, or one user (IP-10)' });
const Holder = z.string().trim().min(1).max(100);

export const License = z
  .object({
    id: id('lic'),
    contractId: id('con').openapi({ description: 'The master licence under which it was granted' }),
    code: z.string().openapi({ description: 'Of the product', example: 'dominus' }),
    name: z.string().openapi({ example: 'Dóminus' }),
    customerId: id('cus'),
    key: z.string().openapi({ example: '7KQ2M-X94TB-0HJ5E-RW8CN-3PZ6D' }),
    binding: Binding,
    holder: z
      .string()
      .nullable()
      .openapi({ description: 'Which device or user, as the distributor names it' }),
    startsAt: Instant,
    endsAt: Instant.openapi({ description: 'One year later (CM-MKL-01)' }),
    createdAt: Instant,
  })
  .openapi('License');

export const generateLicenses = defineOperation({
  operationId: 'generateLicenses',
  method: 'post',
  path: '/v1/licenses',
  tag: 'Contracts',
  summary:
    'Grants a customer licences under a running master licence: as many as wanted, for one year (CM-MKL-01)',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'contracts:write',
  idempotency: 'required',
  status: 201,
  body: z
    .strictObject({
      contractId: id('con'),
      customerId: id('cus'),
      quantity: z.int().min(1).max(100),
      binding: Binding,
      holder: Holder.optional(),
    })
    .openapi('LicenseRequest'),
  reply: z.object({ data: z.array(License) }).openapi('Licenses'),
  problems: ['master_license_required', 'not_found', 'distributor_suspended', 'account_expired'],
  example: {
    body: { contractId: '{contractId}', customerId: '{customerId}', quantity: 2, binding: 'device' },
  },
});

export const listLicenses = defineOperation({
  operationId: 'listLicenses',
  method: 'get',
  path: '/v1/licenses',
  tag: 'Contracts',
  summary: "Licences that a customer was granted, newest first; a distributor's are those of its customers",
  principals: ACCOUNT_PRINCIPALS,
  scope: 'orders:read',
  query: ListQuery.extend({ customerId: id('cus').optional(), contractId: id('con').optional() }),
  reply: page(License),
});
