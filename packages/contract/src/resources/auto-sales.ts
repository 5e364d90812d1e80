import {
  Amount,
  Charge,
  Day,
  Instant,
  id,
  ListQuery,
  Money,
  page,
  Quantity,
  says,
  z,
} from '../conventions.ts';
import { AUTO_SALE_STATES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { ACCOUNT_PRINCIPALS, DISTRIBUTOR_PRINCIPALS } from './account.ts';
import { StampingAccountSearch } from './customers.ts';

/** Rules saved or previewed in one call. */
export const AUTO_SALES_MAX = 1_000;

const Minimum = z.int().min(0).max(1_000_000_000).openapi({
  description: 'It fires at this balance or less (A-CM-11)',
  example: 50,
});
const Ceiling = Quantity.nullable();
const ceilings = {
  dailyCeiling: Ceiling.openapi({
    description: "Stamps that it may sell in a day of the customer's zone; null: no ceiling",
  }),
  monthlyCeiling: Ceiling.openapi({ description: 'The same for a month' }),
};

/** Why a rule is paused: a problem's code, a ceiling, or what became of the purchase. */
const PAUSE_REASONS =
  'seller_out_of_stock, payment_declined, daily_ceiling, monthly_ceiling, stamping_account_blocked, recipient_not_allowed, distributor_suspended, account_expired, seller_changed';

const Forecast = z
  .object({
    averageDaily: z.number().openapi({ description: 'Stamps used in the last 30 whole days / 30 (A-CM-15)' }),
    daysRemaining: z.int().nullable(),
    runsOutOn: Day.nullable(),
    firesOn: Day.nullable().openapi({ description: 'The day on which the balance reaches the minimum' }),
  })
  .openapi('AutoSaleForecast');

export const AutoSale = z
  .object({
    stampingAccountId: id('sta'),
    stampingAccountName: z.string(),
    customerId: id('cus'),
    customerNumber: z.string().openapi({ example: '200070' }),
    customerName: z.string(),
    state: z.enum(AUTO_SALE_STATES).openapi({
      description: '`paused`: it could not sell; it goes on by itself when that is over',
    }),
    minimum: Minimum,
    quantity: Quantity.nullable().openapi({
      description: 'Stamps credited each time; null where there is no rule',
    }),
    amount: z.union([Money, z.null()]).openapi({ description: 'What each time is owed, VAT included' }),
    ...ceilings,
    comment: z.string().nullable(),
    reason: z
      .string()
      .nullable()
      .openapi({ description: `Why it is paused: ${PAUSE_REASONS}` }),
    retryAt: Instant.nullable(),
    topUpOpen: z.boolean().openapi({ description: 'It waits for the purchase of what the seller lacks' }),
    lastFiredAt: Instant.nullable(),
    balance: Amount,
    forecast: Forecast,
    updatedAt: Instant.nullable(),
  })
  .openapi('AutoSale');

const readOnly = Object.fromEntries(
  [
    'stampingAccountId',
    'stampingAccountName',
    'customerId',
    'customerNumber',
    'customerName',
    'reason',
    'retryAt',
    'topUpOpen',
    'lastFiredAt',
    'balance',
    'forecast',
    'updatedAt',
  ].map((name) => [name, z.unknown().optional()]),
) as Record<'stampingAccountId', z.ZodOptional<z.ZodUnknown>>;

const WantedState = z.enum(AUTO_SALE_STATES).default('on').openapi({
  description: '`on` or `off`; `paused` is taken as `on`: it tries anew',
});

const terms = {
  minimum: Minimum,
  quantity: Quantity,
  amount: Charge.openapi({ description: 'What each time is owed, VAT included' }),
  dailyCeiling: Ceiling.optional(),
  monthlyCeiling: Ceiling.optional(),
  comment: z.string().max(500).nullable().optional(),
};

/** A ceiling below the quantity would never let it fire. */
function ceilingsHold(
  rule: {
    quantity?: number | null;
    dailyCeiling?: number | null | undefined;
    monthlyCeiling?: number | null | undefined;
  },
  context: z.RefinementCtx,
  path: PropertyKey[] = [],
): void {
  for (const name of ['dailyCeiling', 'monthlyCeiling'] as const) {
    if ((rule[name] ?? Number.POSITIVE_INFINITY) >= (rule.quantity ?? 0)) continue;
    context.addIssue({
      code: 'custom',
      ...says('Below the quantity: it could never fire', 'Menor que la cantidad: nunca podría abonar'),
      path: [...path, name],
    });
  }
}

export const AutoSaleUpdate = z
  .strictObject({
    ...terms,
    quantity: Quantity.nullable(),
    amount: z.union([Charge, z.null()]),
    state: WantedState,
    ...readOnly,
  })
  .superRefine((rule, context) => {
    if (rule.state !== 'off' && (rule.quantity === null || rule.amount === null)) {
      const path = [rule.quantity === null ? 'quantity' : 'amount'];
      context.addIssue({
        code: 'custom',
        ...says('Needed unless it is off', 'Hace falta, salvo apagada'),
        path,
      });
    }
    ceilingsHold(rule, context);
  })
  .openapi('AutoSaleUpdate', {
    description: 'Read-only members are ignored; off without a quantity there is no rule',
  });

const Rule = z.strictObject({
  stampingAccountId: id('sta'),
  ...terms,
  state: WantedState,
  exclude: z.boolean().optional().openapi({ description: 'Leave this one as it is' }),
});

const rules = z
  .array(Rule)
  .min(1)
  .max(AUTO_SALES_MAX)
  .superRefine((items, context) => {
    const seen = new Set<string>();
    for (const [index, rule] of items.entries()) {
      ceilingsHold(rule, context, [index]);
      if (seen.has(rule.stampingAccountId)) {
        context.addIssue({
          code: 'custom',
          ...says('Twice in one call', 'Está dos veces en la solicitud'),
          path: [index, 'stampingAccountId'],
        });
      }
      seen.add(rule.stampingAccountId);
    }
  });

const params = z.object({ id: id('sta') });
const PROBLEMS = [
  'recipient_not_allowed',
  'stamping_account_blocked',
  'distributor_suspended',
  'account_expired',
] as const;

export const listAutoSales = defineOperation({
  operationId: 'listAutoSales',
  method: 'get',
  path: '/v1/auto-sales',
  tag: 'Automatic sales',
  summary: "The automatic sales of the customers' standard stamping accounts; `off` where there is none",
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'balances:read',
  query: ListQuery.extend({ customerId: id('cus').optional(), search: StampingAccountSearch }),
  reply: page(AutoSale),
});

export const getAutoSale = defineOperation({
  operationId: 'getAutoSale',
  method: 'get',
  path: '/v1/stamping-accounts/{id}/auto-sale',
  tag: 'Automatic sales',
  summary: 'The automatic sale of a stamping account, with its ETag (CM-TIM-04); `off` where there is none',
  principals: ACCOUNT_PRINCIPALS,
  scope: 'balances:read',
  params,
  reply: AutoSale,
});

export const putAutoSale = defineOperation({
  operationId: 'putAutoSale',
  method: 'put',
  path: '/v1/stamping-accounts/{id}/auto-sale',
  tag: 'Automatic sales',
  summary: 'Saves the automatic sale of a stamping account; it fires at once where the balance asks for it',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'transfers:create',
  ifMatch: true,
  params,
  body: AutoSaleUpdate,
  reply: AutoSale,
  problems: PROBLEMS,
  example: {
    body: {
      minimum: 100,
      quantity: 2000,
      amount: { amount: 200000, currency: 'MXN' },
      monthlyCeiling: 10000,
    },
  },
});

export const deleteAutoSale = defineOperation({
  operationId: 'deleteAutoSale',
  method: 'delete',
  path: '/v1/stamping-accounts/{id}/auto-sale',
  tag: 'Automatic sales',
  summary: 'Removes the automatic sale; a top-up that waits for its purchase ends with it',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'transfers:create',
  params,
});

export const putAutoSales = defineOperation({
  operationId: 'putAutoSales',
  method: 'put',
  path: '/v1/auto-sales',
  tag: 'Automatic sales',
  summary: 'Saves the automatic sales of many stamping accounts, all or none (CM-TIM-04)',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'transfers:create',
  body: z.strictObject({ items: rules }).openapi('AutoSalesUpdate'),
  reply: z.object({ data: z.array(AutoSale) }).openapi('AutoSales'),
  problems: ['batch_refused', 'distributor_suspended', 'account_expired'],
  example: {
    body: {
      items: [
        {
          stampingAccountId: '{stampingAccountId}',
          minimum: 50,
          quantity: 500,
          amount: { amount: 150000, currency: 'MXN' },
        },
      ],
    },
  },
});

export const previewAutoSales = defineOperation({
  operationId: 'previewAutoSales',
  method: 'post',
  path: '/v1/auto-sales/preview',
  tag: 'Automatic sales',
  summary: 'What these rules would do if they were saved now; without `items` the saved ones',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'transfers:create',
  changesNothing: true,
  body: z.strictObject({ items: rules.optional() }).openapi('AutoSalePreviewRequest'),
  reply: z
    .object({
      data: z.array(
        z.object({
          stampingAccountId: id('sta'),
          balance: Amount,
          minimum: Minimum,
          quantity: Quantity,
          amount: Money,
          fires: z.boolean(),
          reason: z.string().nullable().openapi({
            description: 'Why not: above_minimum, off, top_up_open, or what would pause it',
          }),
          forecast: Forecast,
        }),
      ),
      quantity: Amount.openapi({ description: 'Stamps of all that would fire' }),
      amount: Money,
      stock: Amount.nullable().openapi({ description: 'What the distributor has; null for the operator' }),
      missing: Amount.openapi({ description: 'Stamps that the stock lacks for all that would fire' }),
    })
    .openapi('AutoSalePreview'),
  example: { body: {} },
});
