import type { Unit } from '@mostrador/contract';
import type { Answer, WriteRequest } from './house.ts';
import type { Purchase } from './purchases.ts';
import type { Scene } from './scene.ts';

/** Who holds what: owner, unit and role of a ledger account. */
export type Holding = `${string} ${Unit} ${'stock' | 'reserved'}`;
/** What a write adds rows to; sales that were voided are none. */
export const TABLES = [
  'transfer',
  'transfer_batch',
  'quote',
  'purchase_order',
  'payment',
  'simulated_charge',
  'credit_code',
  'sale',
  'audit_entry',
] as const;
export type Table = (typeof TABLES)[number];

/** What a write does once, and nothing else. */
export interface Effect {
  /** Units that come to (or, below zero, leave) a holding. */
  moves: [Holding, number][];
  /** Rows that it adds. */
  rows: Partial<Record<Table, number>>;
  /** The state in which it leaves the order or code that its answer names. */
  state?: string;
  /** By how many years the unlimited stamping account runs longer. */
  years?: number;
}

/** A request of a client that never gives up: same key, same body, until it knows. */
export interface Write extends WriteRequest {
  effect: Effect;
  /** Its answer tells a secret once; asked again it says that it told it (A-CM-18). */
  secret?: boolean;
  /** It takes no key: what a refusal tells of an earlier try whose answer was lost. */
  already?: (refused: Answer) => Answer | undefined;
}

export interface NewCode {
  id: string;
  code: string;
  /** Lost with the answer that told it. */
  pin?: string;
  unit: Unit;
  quantity: number;
}

export type Writes = ReturnType<typeof writesOf>;

/** Every kind of write by which the distributor and its customer move value. */
export function writesOf({ demo, person, accounts }: Scene) {
  const { distributorId, customerId, stampingAccountId, distributorSecretKey: distributor } = demo;
  const write = (as: string, path: string, body: unknown, effect: Effect): Write => ({
    ...{ key: crypto.randomUUID(), as, path, body },
    effect: { ...effect, rows: { audit_entry: 1, ...effect.rows } },
  });
  const stock = (unit: Unit): Holding => `${distributorId} ${unit} stock`;
  const reserved = (unit: Unit): Holding => `${distributorId} ${unit} reserved`;
  const worth = (quantity: number) => ({ amount: quantity * 100, currency: 'MXN' });
  const received = (unit: Unit, account = stampingAccountId): Holding =>
    unit === 'stamp' ? `${account} stamp stock` : `${customerId} point stock`;

  return {
    /** Stamps to an account, points to the customer. */
    transfer(unit: Unit, quantity: number, account: string): Write {
      const to = unit === 'stamp' ? { toStampingAccountId: account } : { toAccountId: customerId };
      return write(
        distributor,
        '/v1/transfers',
        { unit, quantity, amount: worth(quantity), ...to },
        {
          moves: [
            [stock(unit), -quantity],
            [received(unit, account), quantity],
          ],
          rows: { transfer: 1, sale: 1 },
        },
      );
    },
    /** To every account, as many as its quantity says. */
    batch(quantities: readonly number[]): Write {
      const items = accounts.map((toStampingAccountId, index) => {
        const quantity = quantities[index]!;
        return { toStampingAccountId, quantity, amount: worth(quantity) };
      });
      return write(
        distributor,
        '/v1/transfer-batches',
        { items },
        {
          moves: items.flatMap(({ toStampingAccountId, quantity }) => [
            [stock('stamp'), -quantity],
            [`${toStampingAccountId} stamp stock`, quantity],
          ]),
          rows: { transfer_batch: 1, transfer: items.length, sale: items.length },
        },
      );
    },
    quote: ({ as, line }: Purchase): Write =>
      write(as, '/v1/quotes', { lines: [line] }, { moves: [], rows: { quote: 1 } }),
    order({ as, payment, moves, years = 0 }: Purchase, quoteId: string): Write {
      // The charge is an entry of its own in the order's records.
      const charged = payment.source === 'method' ? { payment: 1, simulated_charge: 1, audit_entry: 2 } : {};
      const rows = { purchase_order: 1, sale: 1, ...charged };
      return write(
        as,
        '/v1/orders',
        { quoteId, payment, confirmed: true },
        { moves, rows, years, state: 'fulfilled' },
      );
    },
    code(unit: Unit, quantity: number): Write {
      const body = { unit, quantity, amount: worth(quantity) };
      const effect: Effect = {
        moves: [
          [stock(unit), -quantity],
          [reserved(unit), quantity],
        ],
        rows: { credit_code: 1, sale: 1 },
        state: 'open',
      };
      return { ...write(distributor, '/v1/credit-codes', body, effect), secret: true };
    },
    redemption(code: NewCode): Write {
      const body = { code: code.code, pin: code.pin, toStampingAccountId: stampingAccountId };
      return write(person, '/v1/credit-code-redemptions', body, {
        moves: [
          [reserved(code.unit), -code.quantity],
          [received(code.unit), code.quantity],
        ],
        rows: {},
        state: 'redeemed',
      });
    },
    voiding: ({ id, unit, quantity }: Pick<NewCode, 'id' | 'unit' | 'quantity'>): Write =>
      write(distributor, `/v1/credit-codes/${id}/voiding`, undefined, {
        moves: [
          [reserved(unit), -quantity],
          [stock(unit), quantity],
        ],
        rows: { sale: -1 },
        state: 'voided',
      }),
  };
}
