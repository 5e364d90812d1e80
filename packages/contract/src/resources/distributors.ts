import { Amount, Direct, Instant, id, ListQuery, Money, page, z } from '../conventions.ts';
import { DISTRIBUTOR_STATES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { DISTRIBUTOR_PRINCIPALS } from './account.ts';
import { Company, Person } from './sign-ups.ts';

const DECIDERS = ['distributor-person', 'distributor', 'operator'] as const;
const params = z.object({ id: id('dst') });

export const Distributor = z
  .object({
    id: id('dst'),
    number: z
      .string()
      .openapi({ description: 'NIC: six digits; more once those are used up', example: '200011' }),
    name: z.string(),
    rfc: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    state: z.enum(DISTRIBUTOR_STATES),
    stamps: Amount,
    points: Amount,
    multilevel: z
      .boolean()
      .openapi({ description: 'Holds the subscription, so it may have distributors itself' }),
    signUpId: id('sgn').nullable().openapi({ description: 'Shows the provisioning progress' }),
    customerId: id('cus')
      .nullable()
      .openapi({ description: 'The customer it was converted from (CM-DIS-13)' }),
    createdAt: Instant,
    expiresAt: Instant.nullable().openapi({ description: 'One year after creation (CM-DIS-06)' }),
    cancelledAt: Instant.nullable(),
    deletesAt: Instant.nullable().openapi({
      description: 'A cancelled one is deleted 30 calendar days later (CM-DIS-02)',
    }),
  })
  .openapi('Distributor');

export const listDistributors = defineOperation({
  operationId: 'listDistributors',
  method: 'get',
  path: '/v1/distributors',
  tag: 'Distributors',
  summary: "The distributor's own network, newest first (CM-DIS-06)",
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'customers:read',
  query: ListQuery.extend({
    state: z.enum(DISTRIBUTOR_STATES).optional(),
    search: z.string().max(100).optional().openapi({ description: 'Number, name, RFC, e-mail or phone' }),
    direct: Direct,
  }),
  reply: page(Distributor),
});

export const createDistributor = defineOperation({
  operationId: 'createDistributor',
  method: 'post',
  path: '/v1/distributors',
  tag: 'Distributors',
  summary: 'Adds a distributor to the own network; needs the multilevel subscription (CM-DIS-03)',
  description:
    'The named person is asked by mail and becomes the master user when it accepts, before the activation or after it (resendSignUpActivation mails again). A new person activates its profile by it; where e-mail and mobile are those of a profile, the account starts at provisioning meanwhile (A-CM-21). Namings are counted: 5 of one e-mail and 20 of one caller in 15 minutes. A parent opens up to 500 accounts a day: 429 `rate_limited`.',
  principals: DECIDERS,
  status: 201,
  body: z.strictObject({ profile: Person, company: Company }).openapi('DistributorRequest'),
  reply: Distributor,
  problems: [
    'multilevel_required',
    'parent_contact_not_allowed',
    'too_many_attempts',
    'distributor_suspended',
    'account_expired',
  ],
  example: {
    body: {
      profile: { name: 'Iván Soto', email: 'ivan@example.com', phone: '6465550180' },
      company: {
        type: 'person',
        name: 'Iván Soto Cómputo',
        rfc: 'SOVI800101AB1',
        phone: '6465550181',
        address: {
          postalCode: '22800',
          state: 'Baja California',
          city: 'Ensenada',
          colony: 'Zona Centro',
          street: 'Ruiz',
          exteriorNumber: '12',
        },
      },
    },
  },
});

export const getDistributor = defineOperation({
  operationId: 'getDistributor',
  method: 'get',
  path: '/v1/distributors/{id}',
  tag: 'Distributors',
  summary: 'One distributor',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'customers:read',
  params,
  reply: Distributor,
});

export const activateDistributor = defineOperation({
  operationId: 'activateDistributor',
  method: 'post',
  path: '/v1/distributors/{id}/activation',
  tag: 'Distributors',
  summary: 'From `inactive` to `active` (CM-DIS-07): from now on it may enter (CM-DIS-11)',
  principals: DECIDERS,
  params,
  reply: Distributor,
  problems: ['state_conflict', 'distributor_suspended', 'account_expired'],
});

export const suspendDistributor = defineOperation({
  operationId: 'suspendDistributor',
  method: 'post',
  path: '/v1/distributors/{id}/suspension',
  tag: 'Distributors',
  summary: 'From `active` to `suspended` (CM-DIS-08): no new sales, transfers or sign-ups (A-CM-23)',
  principals: DECIDERS,
  params,
  reply: Distributor,
  problems: ['state_conflict'],
});

export const reactivateDistributor = defineOperation({
  operationId: 'reactivateDistributor',
  method: 'delete',
  path: '/v1/distributors/{id}/suspension',
  tag: 'Distributors',
  summary: 'From `suspended` to `active` (CM-DIS-08, A-CM-5)',
  principals: DECIDERS,
  params,
  reply: Distributor,
  problems: ['state_conflict', 'distributor_suspended', 'account_expired'],
});

export const renewDistributor = defineOperation({
  operationId: 'renewDistributor',
  method: 'post',
  path: '/v1/distributors/{id}/renewal',
  tag: 'Distributors',
  summary: 'From `expired` to `active` for one year more (CM-DIS-09, A-CM-5)',
  description:
    'The renewed distributor pays the membership and every licence and subscription in full (A-CM-24): with its points, else its credit line with the operator, else its default credit card. A declined card is 409 `payment_declined`, and nothing changes; while the provider has yet to answer for one, it stays `expired`.',
  principals: DECIDERS,
  params,
  idempotency: 'required',
  reply: Distributor,
  problems: [
    'state_conflict',
    'renewal_unpaid',
    'payment_declined',
    'purchase_not_allowed',
    'distributor_suspended',
    'account_expired',
  ],
});

export const cancelDistributor = defineOperation({
  operationId: 'cancelDistributor',
  method: 'post',
  path: '/v1/distributors/{id}/cancellation',
  tag: 'Distributors',
  summary: 'Cancels from any state but `cancelled` (A-CM-7); deleted 30 calendar days later',
  principals: DECIDERS,
  params,
  reply: Distributor,
  problems: ['state_conflict'],
});

export const restoreDistributor = defineOperation({
  operationId: 'restoreDistributor',
  method: 'post',
  path: '/v1/distributors/{id}/restoration',
  tag: 'Distributors',
  summary: 'Takes a cancellation back until day 30 (A-CM-8)',
  principals: DECIDERS,
  params,
  reply: Distributor,
  problems: ['state_conflict', 'distributor_suspended', 'account_expired'],
});

export const CreditLine = z
  .object({
    distributorId: id('dst'),
    paymentMethodId: id('pme').nullable().openapi({ description: 'Its payment method, of kind `account`' }),
    amount: Money.openapi({ description: 'What the parent lends; 0 by default (A-CM-14)' }),
    used: Money.openapi({ description: 'What is owed to the parent, and ordered on account' }),
    available: Money,
  })
  .openapi('CreditLine');

export const getCreditLine = defineOperation({
  operationId: 'getCreditLine',
  method: 'get',
  path: '/v1/distributors/{id}/credit-line',
  tag: 'Distributors',
  summary: 'What a distributor may owe its parent, and owes',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'customers:read',
  params,
  reply: CreditLine,
});

export const setCreditLine = defineOperation({
  operationId: 'setCreditLine',
  method: 'put',
  path: '/v1/distributors/{id}/credit-line',
  tag: 'Distributors',
  summary: 'Lets a distributor of the own network owe so much for what it orders (A-CM-14)',
  description:
    'Above 0 it has a payment method of kind `account`, for what its parent sells. Under what is owed already it can order nothing more on account. registerPayment frees it.',
  principals: DECIDERS,
  params,
  body: z.strictObject({ amount: Money }).openapi('CreditLineRequest'),
  reply: CreditLine,
  example: { body: { amount: { amount: 1000000, currency: 'MXN' } } },
});

export const convertToDistributor = defineOperation({
  operationId: 'convertToDistributor',
  method: 'post',
  path: '/v1/customers/{id}/distributor',
  tag: 'Distributors',
  summary: 'Makes a distributor of a customer, which stays a customer as well (CM-DIS-13, IP-06)',
  description:
    "One of the customer's own people becomes the master user with the activation; anybody else is asked by mail, as by createDistributor, and counted like it.",
  principals: DECIDERS,
  params: z.object({ id: id('cus') }),
  status: 201,
  body: z.strictObject({ profile: Person, company: Company.optional() }).openapi('ConversionRequest'),
  reply: Distributor,
  problems: [
    'multilevel_required',
    'parent_contact_not_allowed',
    'too_many_attempts',
    'state_conflict',
    'distributor_suspended',
    'account_expired',
  ],
  example: {
    body: { profile: { name: 'Sofía Luna', email: 'sofia@example.com', phone: '6465550182' } },
  },
});
