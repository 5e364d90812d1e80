import { type Settings, UNAVAILABLE_REASONS, type z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { readPackages } from '../offers/packages.ts';

type Document = z.input<typeof Settings>;

/**
 * Customers may be allowed to buy stamps by themselves only with at least one package and the automatic purchase
 * of stamps (CM-CFG-02): 409 `state_conflict`, member `reason` says which is missing. What is taken away later
 * closes the counter with its reason when somebody buys.
 */
export async function requireConditions(
  db: Kysely<Database>,
  before: Document,
  after: Document,
): Promise<void> {
  if (before.stampPurchaseEnabled || !after.stampPurchaseEnabled) return;
  if (!after.automaticStampPurchase) throw conditionMissing('automatic_purchase_disabled');
  const packages = await readPackages(db, after.accountId, 'customer', 'stamp');
  if (!packages.length) throw conditionMissing('no_package_defined');
}

const conditionMissing = (reason: 'automatic_purchase_disabled' | 'no_package_defined') =>
  problem('state_conflict', { detail: UNAVAILABLE_REASONS[reason], members: { reason } });
