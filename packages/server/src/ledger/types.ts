import type { Unit } from '@mostrador/contract';

/**
 * What a ledger account is to its owner: `stock` is what it has, `reserved` what is promised;
 * `issued`, `consumed` and `revenue` are the platform's sources and sinks, without balance or sequence.
 */
export const LEDGER_ROLES = ['stock', 'reserved', 'issued', 'consumed', 'revenue'] as const;
export type LedgerRole = (typeof LEDGER_ROLES)[number];

/** One ledger account: a distributor, customer or stamping account owns it, and it holds one unit. */
export interface LedgerRef {
  owner: string;
  unit: Unit;
  role: LedgerRole;
}

/**
 * Why a posting was made; a statement shows it. `rebalance` moves value between stripes and is never shown;
 * `closure` gives what a deleted distributor still had back to the platform's `issued`.
 */
export const POSTING_KINDS = [
  'opening',
  'transfer',
  'purchase',
  'sale',
  'payment',
  'consumption',
  'reservation',
  'release',
  'rebalance',
  'closure',
] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

/** Moves `quantity` (a positive integer) from `debit` to `credit`, both of one unit. */
export interface Posting {
  debit: LedgerRef;
  credit: LedgerRef;
  quantity: number;
  kind: Exclude<PostingKind, 'rebalance'>;
  /** Id of the transfer, order or document behind it. */
  reference: string | null;
}

/**
 * Each side's balance right after; null for sources and sinks. Of a striped account it is the stripe's: read
 * `balanceOf` to show it.
 */
export interface Posted {
  debitBalance: number | null;
  creditBalance: number | null;
}
