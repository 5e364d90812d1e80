import { Amount, Charge, Instant, id, ListQuery, Money, Quantity, says, z } from '../conventions.ts';
import { BATCH_ITEM_STATES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { PROBLEM_CODES } from '../problems.ts';
import { DISTRIBUTOR_PRINCIPALS } from './account.ts';

/** Stamping accounts in one batch. */
export const BATCH_ITEMS_MAX = 10_000;
/** Items in the answer of createTransferBatch; getTransferBatch pages through all of them. */
export const BATCH_ITEMS_SHOWN = 200;
/** 10,000 items with every member, in a client's roomiest formatting. */
const BATCH_BYTES_MAX = 4 * 1024 * 1024;

export const TransferBatchItem = z
  .object({
    index: z.int().openapi({ description: 'Its place in the request, from 0' }),
    toStampingAccountId: id('sta'),
    quantity: Quantity,
    amount: Money.openapi({
      description: '0 where it was left out, for who is not the own or for an item that is excluded',
    }),
    state: z.enum(BATCH_ITEM_STATES),
    code: z
      .enum(PROBLEM_CODES)
      .nullable()
      .openapi({ description: 'Why it was refused; null for the others' }),
    transferId: id('trf').nullable(),
    balanceAfter: Amount.nullable().openapi({ description: "The stamping account's, right after" }),
  })
  .openapi('TransferBatchItem');

export const TransferBatch = z
  .object({
    id: id('bat').nullable().openapi({ description: 'Null for a dry run, which keeps nothing' }),
    atomic: z.boolean(),
    dryRun: z.boolean(),
    quantity: Amount.openapi({ description: 'Stamps of all items that are done' }),
    amount: Money,
    done: z.int(),
    refused: z.int(),
    excluded: z.int(),
    missing: Amount.openapi({
      description: 'Stamps that the stock lacks for all items that could receive',
    }),
    comment: z.string().nullable(),
    balanceAfter: Amount.nullable().openapi({
      description: "The sender's stock right after; null for the operator, who issues, and for a dry run",
    }),
    createdAt: Instant,
    data: z.array(TransferBatchItem).openapi({
      description: `Items in the order of the request: of a dry run all, else a page`,
    }),
    nextCursor: z.string().nullable(),
  })
  .openapi('TransferBatch');

const RequestedItem = z.strictObject({
  toStampingAccountId: id('sta'),
  quantity: Quantity,
  amount: Charge.optional().openapi({
    description:
      'What the receiver owes for it, VAT included. Left out: the bulk price x quantity less the discount (A-CM-19)',
  }),
  exclude: z.boolean().optional().openapi({ description: 'Leave this one out (CM-TIM-03)' }),
});

export const TransferBatchRequest = z
  .strictObject({
    items: z.array(RequestedItem).min(1).max(BATCH_ITEMS_MAX),
    atomic: z.boolean().default(true).openapi({
      description: 'All items or none; false: each by itself, in order, with a result each',
    }),
    dryRun: z.boolean().default(false).openapi({
      description: 'Answers what would happen now, and moves and keeps nothing, not even the key',
    }),
    comment: z.string().max(500).optional(),
  })
  .superRefine(({ items }, context) => {
    const seen = new Set<string>();
    for (const [index, { toStampingAccountId, exclude }] of items.entries()) {
      if (exclude) continue;
      if (seen.has(toStampingAccountId)) {
        const path = ['items', index, 'toStampingAccountId'];
        const twice = says('Twice in one batch', 'Está dos veces en la transferencia');
        context.addIssue({ code: 'custom', ...twice, path });
      }
      seen.add(toStampingAccountId);
    }
    if (seen.size) return;
    const none = says('Every item is excluded', 'Todas las cuentas están excluidas');
    context.addIssue({ code: 'custom', ...none, path: ['items'] });
  })
  .openapi('TransferBatchRequest');

export const createTransferBatch = defineOperation({
  operationId: 'createTransferBatch',
  method: 'post',
  path: '/v1/transfer-batches',
  tag: 'Transfers',
  summary: 'Moves stamps to many stamping accounts at once; irreversible (CM-TIM-03)',
  description: `Up to ${BATCH_ITEMS_MAX} items and 4 MB. Atomic unless told otherwise: where an item is refused nothing moves, and \`errors\` names the first ${BATCH_ITEMS_SHOWN} of them (\`insufficient_stamps\` with \`missing\` where only the stock is short). The answer holds the first ${BATCH_ITEMS_SHOWN} items; getTransferBatch has them all. Where an amount is left out and there is no bulk price, nothing moves: 422 \`bulk_price_required\`, and \`errors\` points at the amounts.`,
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'transfers:create',
  idempotency: 'required',
  bodyBytesMax: BATCH_BYTES_MAX,
  status: 201,
  body: TransferBatchRequest,
  reply: TransferBatch,
  problems: [
    'batch_refused',
    'insufficient_stamps',
    'bulk_price_required',
    'distributor_suspended',
    'account_expired',
  ],
  example: {
    body: {
      items: [
        {
          toStampingAccountId: '{stampingAccountId}',
          quantity: 150,
          amount: { amount: 15000, currency: 'MXN' },
        },
      ],
      comment: 'transferencia masiva',
    },
  },
});

export const getTransferBatch = defineOperation({
  operationId: 'getTransferBatch',
  method: 'get',
  path: '/v1/transfer-batches/{id}',
  tag: 'Transfers',
  summary: 'One mass transfer, with a page of its items',
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'transfers:read',
  params: z.object({ id: id('bat') }),
  query: ListQuery.extend({ state: z.enum(BATCH_ITEM_STATES).optional() }),
  reply: TransferBatch,
});
