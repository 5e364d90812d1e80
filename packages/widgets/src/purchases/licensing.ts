import { isMostradorError, type Mostrador, type Schemas } from '@mostrador/client';

export type Customer = Schemas['Customer'];
export type License = Schemas['License'];

const CUSTOMERS_SHOWN = 8;
const PAGE = 25;

/** What the licences' part shows, as the platform last told it. */
export interface Licensing {
  /** Whose licences these are; null while customers are on show. */
  readonly customerId: string | null;
  /** What was searched for. */
  readonly search: string;
  readonly customers: readonly Customer[];
  readonly licenses: readonly License[];
  readonly more: boolean;
  /** Why customers or their licences may not be read. */
  readonly refused: { readonly title: string; readonly detail?: string } | null;
}

/** The licences of a customer, or the customers that match a search. */
export async function readLicensing(
  client: Mostrador,
  { customerId, search, pages }: Pick<Licensing, 'customerId' | 'search'> & { readonly pages: number },
  signal: AbortSignal,
): Promise<Licensing> {
  const nothing = { customerId, search, customers: [], licenses: [], more: false, refused: null };
  try {
    if (customerId) return { ...nothing, ...(await licensesOf(client, customerId, pages * PAGE, signal)) };
    const query = { limit: CUSTOMERS_SHOWN, ...(search && { search }) };
    const { data } = await client.get('/v1/customers', { signal, params: { query } });
    return { ...nothing, customers: data };
  } catch (error) {
    // The site lacks the right to its customers; what it may buy is still its own.
    if (isMostradorError(error, 'scope_missing', 'forbidden')) return { ...nothing, refused: error.problem };
    throw error;
  }
}

async function licensesOf(client: Mostrador, customerId: string, most: number, signal: AbortSignal) {
  const licenses: License[] = [];
  const query = { customerId, limit: PAGE };
  for await (const license of client.list('/v1/licenses', { signal, params: { query } })) {
    if (licenses.length === most) return { licenses, more: true };
    licenses.push(license);
  }
  return { licenses, more: false };
}
