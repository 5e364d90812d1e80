import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import type { Shop } from './shop.ts';

interface Quoted {
  id: string;
}
export interface Waiting {
  id: string;
  state: string;
  reason?: string;
  confirmationUrl: string;
}

/** A person of that account at the distributor's site, which may spend nothing for it. */
async function signedIn({ sql, site }: Shop, accountId: string): Promise<string> {
  const token = `at_${randomUUID()}`;
  const hash = createHash('sha256').update(token).digest();
  await sql(
    `INSERT INTO session (id, kind, token_hash, profile_id, api_key_id, origin, scopes, point_ceiling, expires_at, created_at)
     SELECT $1, 'person', $2, l.profile_id, k.id, $3, ARRAY['offers:read', 'orders:read', 'orders:create'], 0,
       now() + interval '30 days', now()
     FROM profile_link l, api_key k
     WHERE l.account_id = $4 AND l.link <> 'member' AND k.kind = 'publishable' LIMIT 1`,
    [`ses_${randomUUID()}`, hash, site, accountId],
  );
  return token;
}

/**
 * An order of one service that the site placed for a person and the platform has yet to hear confirmed.
 * @param code the service's: `dominus`
 */
export async function orderService(
  shop: Shop,
  accountId: string,
  code: string,
  { source, to }: { source: 'points' | 'method'; to?: string },
): Promise<Waiting> {
  const token = await signedIn(shop, accountId);
  const origin = { origin: shop.site };
  const [offer] = await shop.sql<{ id: string }>('SELECT id FROM service_offer WHERE code = $1', [code]);
  const line = { offerId: offer?.id, quantity: 1, ...(to ? { toStampingAccountId: to } : {}) };
  const quote = await shop.call<Quoted>('POST', '/v1/quotes', token, { lines: [line] }, origin);
  assert.equal(quote.status, 201, JSON.stringify(quote.body));
  const body = { quoteId: quote.body.id, payment: { source }, confirmed: true };
  const order = await shop.call<Waiting>('POST', '/v1/orders', token, body, origin);
  assert.equal(order.body.state, 'awaiting-confirmation', JSON.stringify(order.body));
  return order.body;
}
