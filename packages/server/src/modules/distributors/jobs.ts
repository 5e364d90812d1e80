import { sql } from 'kysely';
import { oneByOne } from '../../jobs/one-by-one.ts';
import { awaitsRenewal } from '../services/jobs.ts';
import { applyAct } from './life.ts';
import { removeDistributor } from './remove.ts';

/**
 * Distributors that were not renewed expire at the instant of their expiry (CM-DIS-02), save those whose automatic
 * renewal is still to be tried or waits for its card's charge.
 */
export const expireDistributors = oneByOne({
  name: 'expire-distributors',
  table: 'account',
  at: 'expires_at',
  where: sql`kind = 'distributor' AND state = 'active' AND NOT ${awaitsRenewal}
    AND NOT EXISTS (SELECT FROM purchase_order o WHERE o.id = account.renewal_order_id
      AND o.state IN ('processing', 'awaiting-payment'))`,
  each: (desk, row) => applyAct(desk, row, 'expire'),
});

/**
 * Cancelled distributors are deleted for good on day 30 (CM-DIS-02). Whoever still has an open order, as buyer or as
 * seller, waits for its end: value that a payment has reserved finds its way first.
 */
export const removeDistributors = oneByOne({
  name: 'remove-distributors',
  table: 'account',
  at: 'deletes_at',
  where: sql`state = 'cancelled' AND deleted_at IS NULL
    AND NOT EXISTS (SELECT FROM purchase_order o WHERE (o.account_id = account.id OR o.seller_id = account.id)
      AND o.state IN ('awaiting-confirmation', 'awaiting-payment', 'processing'))`,
  // What it has goes back and its network moves: what fell due between two of them comes between them.
  atATime: 1,
  each: removeDistributor,
});
