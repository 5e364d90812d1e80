import { isMostradorError, type Mostrador } from '@mostrador/client';
import { type CodeFilter, codeQuery } from '../panel/code-filter.ts';
import { readPages } from '../panel/pages.ts';
import type { CodesReading, Form, SalesReading } from './types.ts';

/** Rows a page: an invoice has up to 1,000 sales. */
const LIMIT = 200;
/** Customers on show while one is searched for. */
const FOUND_MAX = 6;

interface Asked {
  readonly client: Mostrador;
  readonly signal: AbortSignal;
  readonly form: Form;
  readonly pages: number;
}

/** Who has sales to be invoiced and who is paying for more, or one customer's sales (CM-FAC-02). */
export const readSales = async ({ client, signal, form, pages }: Asked): Promise<SalesReading> => {
  const { buyerId } = form;
  const [buyers, awaited, sales] = await Promise.all([
    readPages(buyerId ? 1 : pages, (cursor) =>
      client.get('/v1/sales/buyers', { params: { query: { limit: LIMIT, cursor } }, signal }),
    ),
    buyerId
      ? null
      : readPages(pages, (cursor) =>
          client.get('/v1/sales/awaited', { params: { query: { limit: LIMIT, cursor } }, signal }),
        ),
    buyerId &&
      readPages(pages, (cursor) => {
        const query = { state: 'pending', buyerId, limit: LIMIT, cursor } as const;
        return client.get('/v1/sales', { params: { query }, signal });
      }),
  ]);
  const buyer = sales ? sales.items[0]?.buyer : undefined;
  return { buyers, awaited, chosen: sales && buyer ? { buyer, sales } : null };
};

/** The codes to be invoiced, and whom to (CM-FAC-03). */
export const readCodes = async (asked: Asked, filter: CodeFilter): Promise<CodesReading> => {
  const { client, signal, pages } = asked;
  const [codes, whom] = await Promise.all([
    readPages(pages, (cursor) => {
      const query = { ...codeQuery(filter), saleState: 'pending', limit: LIMIT, cursor } as const;
      return client.get('/v1/credit-codes', { params: { query }, signal });
    }),
    readWhom(asked),
  ]);
  return { codes, ...whom };
};

/** Who was chosen; else, or when it is gone meanwhile, whom the search finds. */
const readWhom = async ({
  client,
  signal,
  form,
}: Asked): Promise<Pick<CodesReading, 'customer' | 'found'>> => {
  const { customerId: id } = form;
  const customer = id
    ? await client.get('/v1/customers/{id}', { params: { path: { id } }, signal }).catch(nobody)
    : null;
  const search = form.search.trim();
  if (customer || !search) return { customer, found: [] };
  const query = { limit: FOUND_MAX, search };
  return { customer, found: (await client.get('/v1/customers', { params: { query }, signal })).data };
};

const nobody = (error: unknown): null => {
  if (isMostradorError(error, 'not_found')) return null;
  throw error;
};
