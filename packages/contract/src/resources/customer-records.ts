import { id, Money, z } from '../conventions.ts';
import { CLASSIFICATIONS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { WITH_SUPPORT } from './account.ts';
import { Customer, StampingAccount } from './customers.ts';

/** Who keeps the records of customers. No scope of an embed session stands for it. */
const KEEPERS = ['distributor-person', 'distributor', 'operator'] as const;

const text = (max: number) => z.string().trim().min(1).max(max);
const optional = (max: number) => text(max).nullable().default(null);

const contact = {
  name: optional(120),
  position: optional(120),
  email: optional(200),
  phone: optional(30),
  auxiliaryPhone: optional(30),
};
export const Contact = z.strictObject(contact).openapi('Contact');

export const LegalRepresentative = z
  .strictObject({
    ...contact,
    naturalPerson: z.boolean().default(false).openapi({ description: 'The customer itself is a person' }),
    curp: optional(20),
  })
  .openapi('LegalRepresentative');

export const CustomerAddress = z
  .strictObject({
    postalCode: optional(10),
    state: optional(80),
    city: optional(80),
    colony: optional(120),
    street: optional(120),
    exteriorNumber: optional(20),
    interiorNumber: optional(20),
    reference: optional(200),
  })
  .openapi('CustomerAddress');

/** Centavos, VAT included; in bulk a stamp costs 10,000.00 at most. */
export const BulkStampPrice = Money.refine(({ amount }) => amount <= 1_000_000, { path: ['amount'] });

const fields = {
  tradeName: text(200).nullable(),
  phone: text(30).nullable(),
  email: text(200).nullable(),
  type: text(60).nullable().openapi({ description: 'A free label to filter by (A-CM-19)' }),
  address: CustomerAddress.nullable(),
  legalRepresentative: LegalRepresentative.nullable(),
  financialContact: Contact.nullable(),
  technicalContact: Contact.nullable(),
  bulkStampPrice: BulkStampPrice.nullable().openapi({
    description: "This customer's price of a stamp in bulk, VAT included; before the global one (A-CM-19)",
  }),
  discountPercent: z.int().min(0).max(100).openapi({
    description: 'Off the bulk price and off resale packages of stamps (A-CM-19)',
  }),
  creditDays: z.int().min(0).max(365).openapi({ description: 'Until a sale is due (A-CM-19)' }),
  fax: text(30).nullable(),
  activity: text(300).nullable().openapi({ description: 'What the company does' }),
  comments: text(1000).nullable().openapi({ description: "The distributor's own notes: only it reads them" }),
};
const named = {
  name: text(200),
  rfc: text(20).openapi({
    description: '12 or 13 characters; a wrong check digit is accepted and comes back in `warnings` (A-CM-3)',
    example: 'PRUE7010023T5',
  }),
};

export const CustomerRecord = Customer.extend({
  ...fields,
  warnings: z.array(z.enum(['rfc_check_digit'])),
  balanceDue: z
    .object({
      amount: z.int().openapi({ description: 'Centavos; below 0: the customer has paid ahead' }),
      currency: z.literal('MXN'),
      overdue: z.int().min(0).openapi({ description: 'Centavos of it whose due date has passed' }),
    })
    .openapi({ description: 'Sales on credit less what was paid (A-CM-25)' }),
}).openapi('CustomerRecord');

const partial = z.object(fields).partial().shape;
export const CustomerRequest = z.strictObject({ ...named, ...partial }).openapi('CustomerRequest');

const readOnly = Object.fromEntries(
  Object.keys(CustomerRecord.shape)
    .filter((key) => !(key in fields) && !(key in named))
    .map((key) => [key, z.unknown().optional()]),
) as Record<never, never>;
export const CustomerUpdate = z
  .strictObject({ ...readOnly, ...z.object(named).partial().shape, ...partial })
  .openapi('CustomerUpdate', {
    description:
      'Members left out stay as they are, null empties one; an address or contact is replaced as a whole. Read-only members are ignored: the class and colour have their own operation',
  });

/** A password that this answer alone shows. */
export const NewPassword = z.string().nullable().openapi({
  description: 'Shown once; null where the caller chose it',
  example: 'nW7pX2-kT9vQc-Zr4mLd',
});

export const createCustomer = defineOperation({
  operationId: 'createCustomer',
  method: 'post',
  path: '/v1/customers',
  tag: 'Customers',
  summary: 'Adds a customer, with its first standard stamping account ready to use (CM-CLI-01, CM-CTI-01)',
  description:
    'A parent opens up to 500 accounts a day, customers and distributors together; beyond them 429 `rate_limited` with Retry-After, and whoever goes on then moves any number in.',
  principals: KEEPERS,
  answersSecret: true,
  status: 201,
  body: CustomerRequest,
  reply: CustomerRecord.extend({
    stampingAccount: StampingAccount.extend({ password: NewPassword }),
  }).openapi('NewCustomer'),
  problems: ['distributor_suspended', 'account_expired'],
  example: {
    body: {
      name: 'Viveros del Cabo',
      tradeName: 'Viveros del Cabo',
      rfc: 'VCA160229QK2',
      phone: '6245550130',
      email: 'compras@viveros.example',
      address: { postalCode: '22800', state: 'Baja California', city: 'Ensenada' },
      financialContact: { name: 'Laura Peña', email: 'laura@viveros.example', phone: '6245550131' },
      bulkStampPrice: { amount: 250, currency: 'MXN' },
      creditDays: 30,
    },
  },
});

export const getCustomer = defineOperation({
  operationId: 'getCustomer',
  method: 'get',
  path: '/v1/customers/{id}',
  tag: 'Customers',
  summary: 'One customer, with all that is kept about it and its ETag',
  principals: WITH_SUPPORT,
  scope: 'customers:read',
  params: z.object({ id: id('cus') }),
  reply: CustomerRecord,
});

export const updateCustomer = defineOperation({
  operationId: 'updateCustomer',
  method: 'patch',
  path: '/v1/customers/{id}',
  tag: 'Customers',
  summary: "Changes a customer's data (CM-CLI-03)",
  principals: KEEPERS,
  ifMatch: true,
  params: z.object({ id: id('cus') }),
  body: CustomerUpdate,
  reply: CustomerRecord,
  example: { body: { discountPercent: 10, creditDays: 15, comments: 'Factura los viernes' } },
});

export const classifyCustomer = defineOperation({
  operationId: 'classifyCustomer',
  method: 'put',
  path: '/v1/customers/{id}/classification',
  tag: 'Customers',
  summary: 'Puts a customer among the favourites or the archived, and gives it a colour (CM-CLI-05)',
  principals: KEEPERS,
  params: z.object({ id: id('cus') }),
  body: z
    .strictObject({
      classification: z.enum(CLASSIFICATIONS),
      color: z
        .string()
        .regex(/^[a-z][a-z-]{0,19}$/)
        .nullable()
        .openapi({ description: "The label's name, for the distributor to choose", example: 'teal' }),
    })
    .openapi('CustomerClassification'),
  reply: Customer,
  example: { body: { classification: 'favourite', color: 'teal' } },
});
