import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Party } from '../offers/parties.ts';
import { CONTRACT_OF, type ServiceOffer } from './terms.ts';

/**
 * The contracts that end with the account, also one that has expired with it; what was cancelled is not renewed
 * (IP-17).
 */
export function endingWith(db: Kysely<Database>, { id, expiresAt }: Pick<Party, 'id' | 'expiresAt'>) {
  return db
    .selectFrom('contract')
    .selectAll()
    .where('account_id', '=', id)
    .where('kind', 'in', ['subscription', 'master-license'])
    .where('state', 'in', ['active', 'expired'])
    .where('ends_at', '=', expiresAt);
}

/** What is on sale for them today: a renewal takes the price list in force (EV-21), and leaves out what has gone. */
export async function renewedOffers(
  db: Kysely<Database>,
  buyer: Pick<Party, 'id' | 'expiresAt'>,
  onSale: readonly ServiceOffer[],
): Promise<ServiceOffer[]> {
  if (!buyer.expiresAt) return [];
  const contracts = await endingWith(db, buyer).orderBy('kind').orderBy('name').execute();
  return contracts.flatMap(
    ({ kind, name }) => onSale.find((offer) => CONTRACT_OF[offer.kind] === kind && offer.code === name) ?? [],
  );
}
