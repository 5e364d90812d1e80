import { getConsumption, getStampingAccount, listStampingAccounts } from '@mostrador/contract';
import type { Access } from '../../http/access.ts';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { readConsumption } from '../consumption/consumption.ts';
import { readStampingAccounts, stampingAccountView } from './queries.ts';

const cursorId = (cursor: string | undefined) => decodeCursor(cursor, 1)?.map(String)[0];

async function visibleOne(db: Call['db'], access: Access, id: string) {
  const [row] = await readStampingAccounts(db, access, { id, limit: 1 });
  if (!row) throw problem('not_found');
  return row;
}

/** Stamping accounts (CTI) and what each of them used. */
export function stampingAccounts(api: Api): void {
  register(api, listStampingAccounts, async ({ db, access, query }) => {
    const after = cursorId(query.cursor);
    const rows = await readStampingAccounts(db, access, {
      customerId: query.customerId,
      after,
      limit: query.limit + 1,
    });
    const page = toPage(rows, query.limit, ({ id }) => [id]);
    return { data: page.data.map(stampingAccountView), nextCursor: page.nextCursor };
  });
  register(api, getStampingAccount, async ({ db, access, params }) =>
    stampingAccountView(await visibleOne(db, access, params.id)),
  );
  register(api, getConsumption, async ({ db, access, params, query, now }) => {
    const row = await visibleOne(db, access, params.id);
    return readConsumption(db, [row], { days: query.days, now, timezone: row.timezone });
  });
}
