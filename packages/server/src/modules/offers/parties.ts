import type { DistributorState, UnavailableReason } from '@mostrador/contract';
import { closedBecause } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';

/** Who buys or sells, as far as a sale asks. */
export interface Party {
  id: string;
  kind: 'operator' | 'distributor' | 'customer';
  /** Who sells to it; null for the operator. */
  parentId: string | null;
  name: string;
  email: string | null;
  state: string;
  expiresAt: Date | null;
  timezone: string;
  /** Whole percent off resale packages (A-CM-19). */
  discountPercent: number;
  /** Days until its sales are due (A-CM-19). */
  creditDays: number;
}

/** The account as a party of a sale. */
export async function readParty(db: Kysely<Database>, id: string): Promise<Party> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return {
    id: row.id,
    kind: row.kind as Party['kind'],
    parentId: row.parent_id,
    name: row.name,
    email: row.email,
    state: row.state,
    expiresAt: row.expires_at,
    timezone: row.timezone,
    discountPercent: row.discount_percent,
    creditDays: row.credit_days,
  };
}

/** Why a distributor makes no new sales at present, if so (A-CM-23). The operator always may. */
export function standingOf(
  party: Pick<Party, 'kind' | 'state' | 'expiresAt'>,
  now: Date,
): Extract<UnavailableReason, 'distributor_suspended' | 'account_expired'> | null {
  if (party.kind !== 'distributor') return null;
  return closedBecause({ ...party, state: party.state as DistributorState }, now);
}
