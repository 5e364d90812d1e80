import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { ServiceOffer } from './terms.ts';

type Db = Kysely<Database>;

/** What an account has of services, and what it has ordered and not paid yet. */
export interface Holding {
  /** Contracts that run at present, by kind and code. */
  running: ReadonlySet<string>;
  /** Services in orders that are under way, likewise. */
  ordered: ReadonlySet<string>;
}

const keyOf = ({ kind, code }: Pick<ServiceOffer, 'kind' | 'code'>): string => `${kind} ${code}`;
const OFFER_OF: Record<string, ServiceOffer['kind']> = {
  'master-license': 'masterLicense',
  subscription: 'subscription',
};

export async function readHolding(db: Db, accountId: string, now: Date): Promise<Holding> {
  const contracts = await db
    .selectFrom('contract')
    .select(['kind', 'name'])
    .where('account_id', '=', accountId)
    .where('state', 'in', ['active', 'cancelling'])
    .where('ends_at', '>', now)
    .execute();
  const { rows: open } = await sql<Pick<ServiceOffer, 'kind' | 'code'>>`
    SELECT line->'service'->>'kind' AS kind, line->'service'->>'code' AS code
    FROM purchase_order o JOIN quote q ON q.id = o.quote_id, jsonb_array_elements(q.lines) line
    WHERE o.account_id = ${accountId} AND o.state IN ('processing', 'awaiting-payment') AND line ? 'service'`.execute(
    db,
  );
  return {
    running: new Set(
      contracts.flatMap(({ kind, name }) =>
        OFFER_OF[kind] ? [keyOf({ kind: OFFER_OF[kind], code: name })] : [],
      ),
    ),
    ordered: new Set(open.map(keyOf)),
  };
}

export const isRunning = ({ running }: Holding, offer: Pick<ServiceOffer, 'kind' | 'code'>): boolean =>
  running.has(keyOf(offer));

/**
 * Whether an order that is under way already buys it. A renewal and a contract keep each other waiting, because the
 * renewal charges what runs when it is quoted.
 */
export function isOrdered({ ordered }: Holding, offer: Pick<ServiceOffer, 'kind' | 'code'>): boolean {
  if (offer.kind === 'distributorMembership') return ordered.size > 0;
  return ordered.has(keyOf(offer)) || [...ordered].some((key) => key.startsWith('distributorMembership '));
}

/** Orders of one account's services take turns: two tabs must not contract the same thing. */
export async function takeServiceTurn(db: Db, accountId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`services ${accountId}`}, 0))`.execute(db);
}
