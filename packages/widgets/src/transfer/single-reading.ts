import { isMostradorError, type Mostrador } from '@mostrador/client';
import { take } from '../panel/taken.ts';
import type { Receiver, SingleReading } from './types.ts';

/** On show while one is searched for. */
const CUSTOMERS_MAX = 6;
const DISTRIBUTORS_MAX = 4;
const ACCOUNTS_MAX = 200;

/** Who was chosen; or who matches a search, customers first, then distributors that may receive (CM-DIS-14). */
export async function readSingle(
  client: Mostrador,
  { id, search }: { readonly id: string; readonly search: string },
  signal: AbortSignal,
): Promise<SingleReading> {
  if (id) return { receiver: await readReceiver(client, id, signal) };
  const text = search.trim();
  // Whom others sell to is refused as a receiver: the operator sees them all the same.
  const matching = { direct: 'true' as const, ...(text && { search: text }) };
  const [customers, distributors] = await Promise.all([
    client.get('/v1/customers', { params: { query: { limit: CUSTOMERS_MAX, ...matching } }, signal }),
    client.get('/v1/distributors', {
      params: { query: { limit: DISTRIBUTORS_MAX, state: 'active', ...matching } },
      signal,
    }),
  ]);
  return {
    found: [
      ...customers.data.map((party) => ({ kind: 'customer', party }) as const),
      ...distributors.data.map((party) => ({ kind: 'distributor', party }) as const),
    ],
  };
}

/** Undefined for whoever is not there any more. */
export const unlessGone = (error: unknown): undefined => {
  if (!isMostradorError(error) || error.code !== 'not_found') throw error;
};

async function readReceiver(client: Mostrador, id: string, signal: AbortSignal): Promise<Receiver> {
  const path = { params: { path: { id } }, signal };
  if (id.startsWith('dst_')) {
    return { kind: 'distributor', party: await client.get('/v1/distributors/{id}', path), accounts: [] };
  }
  const query = { customerId: id, kind: 'standard', limit: ACCOUNTS_MAX } as const;
  const [party, accounts] = await Promise.all([
    client.get('/v1/customers/{id}', path),
    take(client.list('/v1/stamping-accounts', { params: { query }, signal }), ACCOUNTS_MAX),
  ]);
  return { kind: 'customer', party, accounts: accounts.data };
}
