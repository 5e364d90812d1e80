import type { Mostrador, Schemas } from '@mostrador/client';

type Batch = Schemas['TransferBatch'];

/** Accounts that get nothing, by id, with the code of the reason. */
export const refusedIn = (items: readonly Batch['data'][number][]): ReadonlyMap<string, string> =>
  new Map(
    items
      .filter(({ state }) => state === 'refused')
      .map(({ toStampingAccountId, code }) => [toStampingAccountId, code ?? '']),
  );

/** An answer holds the first 200 items; the others are read. Where that fails, those 200 are known. */
export async function refusedItems(client: Mostrador, { id, data }: Batch): Promise<Batch['data']> {
  if (!id) return data;
  const found: Batch['data'] = [];
  try {
    let cursor: string | null | undefined;
    do {
      const query = { state: 'refused' as const, limit: 200, ...(cursor && { cursor }) };
      const page = await client.get('/v1/transfer-batches/{id}', { params: { path: { id }, query } });
      found.push(...page.data);
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  } catch {
    return data;
  }
}
