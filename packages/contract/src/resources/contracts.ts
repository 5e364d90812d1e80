import { Instant, id, ListQuery, Money, page, z } from '../conventions.ts';
import { CONTRACT_KINDS, CONTRACT_STATES, RECURRENCES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { ACCOUNT_PRINCIPALS, DISTRIBUTOR_PRINCIPALS } from './account.ts';
import { Quote } from './orders.ts';

export const Contract = z
  .object({
    id: id('con'),
    accountId: id('cus', 'dst'),
    kind: z.enum(CONTRACT_KINDS).openapi({ description: '`support`: a póliza (A-CM-25)' }),
    code: z.string().openapi({ description: 'Of the offer', example: 'multilevel' }),
    name: z.string().openapi({ example: 'Multinivel' }),
    state: z.enum(CONTRACT_STATES).openapi({
      description: '`cancelling` still runs, and ends at `endsAt` for good (IP-17)',
    }),
    recurrence: z.enum(RECURRENCES),
    price: Money.nullable().openapi({ description: 'Of one period; null where the amount varies (IP-16)' }),
    vatIncluded: z.boolean(),
    startsAt: Instant,
    endsAt: Instant.openapi({ description: "A distributor's end with its account (CM-COM-03)" }),
    orderId: id('ord').nullable(),
    createdAt: Instant,
  })
  .openapi('Contract');

export const listContracts = defineOperation({
  operationId: 'listContracts',
  method: 'get',
  path: '/v1/contracts',
  tag: 'Contracts',
  summary: 'Services under contract, newest first: licences, subscriptions, support (IP-16)',
  description: "A distributor's own; with `accountId` those of one of its customers or distributors.",
  principals: ACCOUNT_PRINCIPALS,
  scope: 'orders:read',
  query: ListQuery.extend({
    accountId: id('cus', 'dst').optional(),
    kind: z.enum(CONTRACT_KINDS).optional(),
    state: z.enum(CONTRACT_STATES).optional(),
  }),
  reply: page(Contract),
});

export const getContract = defineOperation({
  operationId: 'getContract',
  method: 'get',
  path: '/v1/contracts/{id}',
  tag: 'Contracts',
  summary: 'One contract',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'orders:read',
  params: z.object({ id: id('con') }),
  reply: Contract,
});

export const requestCancellation = defineOperation({
  operationId: 'requestCancellation',
  method: 'post',
  path: '/v1/contracts/{id}/cancellation',
  tag: 'Contracts',
  summary: 'A recurring contract runs to its end and is not renewed; what is owed stays owed (IP-17)',
  description:
    "Of an own contract, or of a customer's: a customer cancels through its distributor or the operator.",
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'contracts:write',
  params: z.object({ id: id('con') }),
  reply: Contract,
  problems: ['state_conflict', 'purchase_not_allowed'],
});

export const renewContract = defineOperation({
  operationId: 'renewContract',
  method: 'post',
  path: '/v1/contracts/{id}/renewal',
  tag: 'Contracts',
  summary: 'Takes a cancellation back, or quotes an ended contract anew',
  description:
    'While `cancelling` the contract goes on with its account and nothing is to be paid now (`quote` is null). One that has ended is quoted again, prorated to the expiry of the account; createOrder contracts it. One that runs is renewed with the account, so it is 409.',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'contracts:write',
  params: z.object({ id: id('con') }),
  reply: z.object({ contract: Contract, quote: Quote.nullable() }).openapi('ContractRenewal'),
  problems: ['state_conflict', 'purchase_not_allowed', 'distributor_suspended', 'account_expired'],
});
