import { Amount, Day, Direct, Instant, id, ListQuery, page, z } from '../conventions.ts';
import {
  CLASSIFICATIONS,
  CUSTOMER_ORDERS,
  CUSTOMER_STATES,
  STAMPING_ACCOUNT_KINDS,
  STAMPING_ACCOUNT_STATES,
} from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { ACCOUNT_PRINCIPALS, Consumption, ConsumptionQuery, DISTRIBUTOR_PRINCIPALS } from './account.ts';

export const Customer = z
  .object({
    id: id('cus'),
    number: z.string().openapi({ example: '200070' }),
    name: z.string(),
    tradeName: z.string().nullable(),
    rfc: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    state: z.enum(CUSTOMER_STATES),
    classification: z.enum(CLASSIFICATIONS),
    color: z.string().nullable(),
    type: z.string().nullable().openapi({ description: "The distributor's label (A-CM-19)" }),
    stamps: Amount,
    points: Amount,
    credited: Amount,
    used: Amount.openapi({ description: 'stamps = credited - used (CM-CLI-08)' }),
    lastPurchaseAt: Instant.nullable(),
    lastStampedAt: Instant.nullable(),
    createdAt: Instant,
  })
  .openapi('Customer');

export const StampingAccount = z
  .object({
    id: id('sta'),
    name: z.string().openapi({ description: 'The Id that stamping applications sign in with (CM-CTI-04)' }),
    customerId: id('cus'),
    customerNumber: z.string().openapi({ example: '200070' }),
    customerName: z.string(),
    kind: z.enum(STAMPING_ACCOUNT_KINDS),
    state: z.enum(STAMPING_ACCOUNT_STATES),
    rfc: z.string().nullable(),
    balance: Amount,
    credited: Amount,
    used: Amount,
    averageDailyConsumption: z.number().openapi({
      description: 'C.P.D.: stamps used in the last 30 whole days / 30 (A-CM-15)',
      example: 12.4,
    }),
    daysRemaining: z.int().nullable().openapi({
      description: 'D.R.; null while nothing is used, and for an unlimited account',
    }),
    runsOutOn: Day.nullable(),
    firstStampedAt: Instant.nullable(),
    lastStampedAt: Instant.nullable(),
    expiresAt: Instant.nullable(),
    createdAt: Instant,
  })
  .openapi('StampingAccount');

export const StampingAccountSearch = z.string().max(100).optional().openapi({
  description: "The account's Id, or its customer's number, names or RFC (CM-CLI-06)",
});

export const listCustomers = defineOperation({
  operationId: 'listCustomers',
  method: 'get',
  path: '/v1/customers',
  tag: 'Customers',
  summary: "The distributor's customers",
  principals: [...DISTRIBUTOR_PRINCIPALS, 'support'],
  scope: 'customers:read',
  query: ListQuery.extend({
    search: z.string().max(100).optional().openapi({
      description:
        'Number, names, RFC, stamping account, or the e-mail, phone or name of a contact (CM-CLI-06)',
    }),
    classification: z.enum(CLASSIFICATIONS).optional(),
    color: z.string().max(20).optional(),
    type: z
      .string()
      .max(60)
      .optional()
      .openapi({ description: 'Only customers of this type, as their records say' }),
    order: z.enum(CUSTOMER_ORDERS).default('name').openapi({ description: 'The 12 orders of CM-CLI-07' }),
    direct: Direct,
  }),
  reply: page(Customer),
});

/** A stamping application asks for the account that it signs in with, and finds no other. */
const WITH_APPLICATION = [...ACCOUNT_PRINCIPALS, 'stamping-application'] as const;

export const listStampingAccounts = defineOperation({
  operationId: 'listStampingAccounts',
  method: 'get',
  path: '/v1/stamping-accounts',
  tag: 'Stamping accounts',
  summary:
    "The account's stamping accounts; a distributor's: those of its customers; an application's: its own, so that it knows how many stamps are left",
  principals: WITH_APPLICATION,
  scope: 'balances:read',
  query: ListQuery.extend({
    customerId: id('cus').optional(),
    kind: z.enum(STAMPING_ACCOUNT_KINDS).optional(),
    search: StampingAccountSearch,
    direct: Direct,
  }),
  reply: page(StampingAccount),
});

export const getStampingAccount = defineOperation({
  operationId: 'getStampingAccount',
  method: 'get',
  path: '/v1/stamping-accounts/{id}',
  tag: 'Stamping accounts',
  summary: 'One stamping account',
  principals: WITH_APPLICATION,
  scope: 'balances:read',
  params: z.object({ id: id('sta') }),
  reply: StampingAccount,
});

export const getConsumption = defineOperation({
  operationId: 'getConsumption',
  method: 'get',
  path: '/v1/stamping-accounts/{id}/consumption',
  tag: 'Stamping accounts',
  summary: 'What one stamping account used, and how long its balance lasts',
  principals: WITH_APPLICATION,
  scope: 'consumption:read',
  params: z.object({ id: id('sta') }),
  query: ConsumptionQuery,
  reply: Consumption,
});
