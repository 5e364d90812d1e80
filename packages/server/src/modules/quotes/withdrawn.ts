import type { QuoteRequest, z } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Line } from './lines.ts';

type Requested = z.output<typeof QuoteRequest>['lines'];

/** Whether something of a quote was withdrawn from sale since. */
export async function isWithdrawn(db: Kysely<Database>, lines: readonly Line[]): Promise<boolean> {
  const ids = lines.map(({ offerId }) => offerId);
  const { rows } = await sql<{ withdrawn: boolean }>`
    SELECT EXISTS (SELECT FROM price_package WHERE id = ANY (${ids}::text[]) AND withdrawn_at IS NOT NULL)
        OR EXISTS (SELECT FROM service_offer WHERE id = ANY (${ids}::text[]) AND withdrawn_at IS NOT NULL) AS withdrawn`.execute(
    db,
  );
  return rows[0]?.withdrawn ?? false;
}

/**
 * The same request with what is on sale today in the place of what was withdrawn: a package of the same seller, unit,
 * size and audience, a service of the same code. Null where nothing has taken a place.
 */
export async function inPlaceOf(db: Kysely<Database>, requested: Requested): Promise<Requested | null> {
  const ids = requested.map(({ offerId }) => offerId);
  const { rows } = await sql<{ id: string; next: string | null }>`
    SELECT w.id, (SELECT n.id FROM price_package n
                  WHERE n.seller_id = w.seller_id AND n.audience = w.audience AND n.unit = w.unit
                    AND n.quantity = w.quantity AND n.withdrawn_at IS NULL
                  ORDER BY n.id DESC LIMIT 1) AS next
    FROM price_package w WHERE w.id = ANY (${ids}::text[]) AND w.withdrawn_at IS NOT NULL
    UNION ALL
    SELECT w.id, (SELECT n.id FROM service_offer n
                  WHERE n.kind = w.kind AND n.code = w.code AND n.withdrawn_at IS NULL) AS next
    FROM service_offer w WHERE w.id = ANY (${ids}::text[]) AND w.withdrawn_at IS NOT NULL`.execute(db);
  if (rows.some(({ next }) => next === null)) return null;
  const places = new Map(rows.map(({ id, next }) => [id, next!]));
  return requested.map((line) => ({ ...line, offerId: places.get(line.offerId) ?? line.offerId }));
}
