import { getDistributor, listDistributors } from '@mostrador/contract';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { distributorView, findDistributor, readDistributors } from './queries.ts';

/** The distributor's own network (CM-DIS-01..10). */
export function distributors(api: Api): void {
  register(api, listDistributors, async ({ db, access, query, now }) => {
    const key = decodeCursor(query.cursor, 2);
    const after = key ? { createdAt: String(key[0]), id: String(key[1]) } : null;
    const rows = await readDistributors(db, access, { ...query, after, limit: query.limit + 1 }, now);
    const page = toPage(rows, query.limit, (row) => [row.created_at.toISOString(), row.id]);
    return { data: page.data.map(distributorView), nextCursor: page.nextCursor };
  });
  register(api, getDistributor, async ({ db, access, params, now }) => {
    const row = await findDistributor(db, access, params.id, now);
    if (!row) throw problem('not_found');
    return distributorView(row);
  });
}
