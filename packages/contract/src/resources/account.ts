import { Amount, Day, Instant, id, Money, z } from '../conventions.ts';
import { ACCOUNT_KINDS, CUSTOMER_STATES, DISTRIBUTOR_STATES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';

/** Whoever acts for an account: in person, by key or by embed session. */
export const ACCOUNT_PRINCIPALS = [
  'embed-customer',
  'embed-distributor',
  'customer-person',
  'distributor-person',
  'distributor',
  'distributor-for-customer',
  'operator',
] as const;
/** Whoever acts for a distributor (the operator is the root distributor). */
export const DISTRIBUTOR_PRINCIPALS = [
  'embed-distributor',
  'distributor-person',
  'distributor',
  'operator',
] as const;

/** Support reads its distributor's customers as well; what it may change stands with each operation. */
export const WITH_SUPPORT = [...ACCOUNT_PRINCIPALS, 'support'] as const;

export const Account = z
  .object({
    id: id('cus', 'dst'),
    kind: z.enum(ACCOUNT_KINDS),
    number: z
      .string()
      .openapi({ description: 'NIC: six digits (IP-02); more once those are used up', example: '200070' }),
    name: z.string(),
    rfc: z.string().nullable(),
    state: z.enum([...new Set([...CUSTOMER_STATES, ...DISTRIBUTOR_STATES])] as [string, ...string[]]),
    timezone: z.string().openapi({ example: 'America/Mexico_City' }),
    distributor: z
      .object({ id: id('dst'), name: z.string(), email: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Who sells to this account' }),
    expiresAt: Instant.nullable(),
    createdAt: Instant,
  })
  .openapi('Account');

const AutoSaleNotice = z
  .object({
    stampingAccountId: id('sta'),
    state: z.enum(['on', 'paused']),
    minimum: Amount.openapi({ description: 'It fires at this balance of its account or less (A-CM-11)' }),
    quantity: Amount,
    amount: Money.openapi({ description: 'What each time is owed, VAT included' }),
    firesOn: Day.nullable().openapi({
      description: "The day on which its account's balance reaches the minimum",
    }),
  })
  .openapi('AutoSaleNotice');

export const Balance = z
  .object({
    stamps: Amount.openapi({
      description: "A distributor's own stock; for a customer the sum of its standard accounts",
    }),
    points: Amount,
    stampingAccounts: z.array(
      z.object({
        id: id('sta'),
        name: z.string(),
        kind: z.enum(['standard', 'unlimited']),
        balance: Amount,
        credited: Amount,
        used: Amount,
      }),
    ),
    autoSale: z.union([AutoSaleNotice, z.null()]).openapi({
      description:
        "Of a customer's automatic sales (CM-TIM-04) one that is paused, else the one that fires next; null where none is on",
    }),
  })
  .openapi('Balance');

export const Consumption = z
  .object({
    daily: z.array(z.object({ date: Day, used: Amount })).openapi({
      description: 'Whole days, oldest first, today excluded; days without use stand with 0',
    }),
    today: Amount.openapi({ description: 'Stamps used today so far' }),
    averageDaily: z.number().openapi({
      description: 'Stamps used in the last 30 whole days / 30 (A-CM-15)',
      example: 12.4,
    }),
    daysRemaining: z.int().nullable(),
    runsOutOn: Day.nullable(),
    emptySince: Instant.nullable().openapi({
      description: 'When the balance reached 0; null while it has not',
    }),
  })
  .openapi('Consumption');

export const ConsumptionQuery = z.object({
  days: z.coerce.number().int().min(1).max(366).default(30).openapi({ description: 'Days in `daily`' }),
});

export const getAccount = defineOperation({
  operationId: 'getAccount',
  method: 'get',
  path: '/v1/account',
  tag: 'Account',
  summary: 'The account that the credential acts for',
  principals: WITH_SUPPORT,
  openToSites: true,
  reply: Account,
});

export const getBalances = defineOperation({
  operationId: 'getBalances',
  method: 'get',
  path: '/v1/balances',
  tag: 'Account',
  summary: "The account's stamps and points",
  principals: ACCOUNT_PRINCIPALS,
  scope: 'balances:read',
  reply: Balance,
});

export const getAccountConsumption = defineOperation({
  operationId: 'getAccountConsumption',
  method: 'get',
  path: '/v1/consumption',
  tag: 'Account',
  summary: "What the account's standard stamping accounts used, and how long the balance lasts",
  principals: ACCOUNT_PRINCIPALS,
  scope: 'consumption:read',
  query: ConsumptionQuery,
  reply: Consumption,
});
