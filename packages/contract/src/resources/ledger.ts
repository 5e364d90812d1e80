import { Amount, Instant, id, ListQuery, z } from '../conventions.ts';
import { UNITS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { ACCOUNT_PRINCIPALS } from './account.ts';

export const Movement = z
  .object({
    sequence: z.int().openapi({ description: "The account's own counter, without gaps" }),
    amount: Amount.openapi({ description: 'Positive: received; negative: given' }),
    balanceAfter: Amount,
    kind: z.string().openapi({
      description: 'transfer, purchase, sale, consumption, reservation, release, opening, closure',
    }),
    reference: z.string().nullable().openapi({ description: 'Id of the transfer, order or document' }),
    createdAt: Instant,
  })
  .openapi('Movement');

export const Statement = z
  .object({
    unit: z.enum(UNITS),
    balance: z.int().openapi({ description: 'At the instant asked for, or now' }),
    at: Instant,
    data: z.array(Movement).openapi({ description: 'Newest first' }),
    nextCursor: z.string().nullable(),
  })
  .openapi('Statement');

export const getStatement = defineOperation({
  operationId: 'getStatement',
  method: 'get',
  path: '/v1/statements',
  tag: 'Ledger',
  summary: 'Movements of one ledger account by its own sequence, and its balance at an instant',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'balances:read',
  query: ListQuery.extend({
    unit: z.enum(UNITS).openapi({ description: 'Whether stamps or points' }),
    stampingAccountId: id('sta').optional().openapi({
      description: "Needed for a customer's stamps, which lie in its stamping accounts",
    }),
    at: Instant.optional().openapi({ description: 'The instant that `balance` is of; left out: now' }),
  }),
  reply: Statement,
  problems: ['stamping_account_required', 'not_found'],
  example: { query: { unit: 'point' } },
});

export const getLedgerProof = defineOperation({
  operationId: 'getLedgerProof',
  method: 'get',
  path: '/v1/ledger-proofs',
  tag: 'Ledger',
  summary:
    'Proves now that entries sum to zero, that every balance equals its entries, and that what is reserved is promised',
  principals: ['operator'],
  reply: z
    .object({
      checkedAt: Instant,
      balanced: z.boolean(),
      units: z.array(
        z.object({
          unit: z.enum(UNITS),
          sum: z.int().openapi({ description: '0 when every debit has its credit' }),
          accounts: z.int(),
          entries: z.int(),
        }),
      ),
      reserved: z.array(
        z.object({
          unit: z.enum(UNITS),
          reserved: z.int().openapi({ description: 'What lies in all `reserved` accounts' }),
          promised: z.int().openapi({ description: 'What open orders and open credit codes hold' }),
        }),
      ),
      mismatches: z.array(z.object({ ledgerAccountId: z.string(), balance: z.int(), entries: z.int() })),
    })
    .openapi('LedgerProof'),
});
