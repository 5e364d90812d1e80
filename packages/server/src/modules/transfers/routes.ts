import { createTransfer, getTransfer, listTransfers } from '@mostrador/contract';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { transferRunner } from './create.ts';
import { readTransfer, readTransfers } from './queries.ts';

/** Irreversible transfers down the network (CM-TIM-01, 02, 05; CM-DIS-14). */
export function transfers(api: Api): void {
  register(
    api,
    createTransfer,
    async () => {
      throw new Error('createTransfer is one statement with its own transaction');
    },
    { ownTransaction: transferRunner(api.deps.db), checksKey: true },
  );
  register(api, listTransfers, async ({ db, access, query: { unit, limit, cursor } }) => {
    const before = decodeCursor(cursor)?.map(String)[0] ?? null;
    const rows = await readTransfers(db, access, { unit, before, limit: limit + 1 });
    return toPage(rows, limit, ({ id }) => [id]);
  });
  register(api, getTransfer, async ({ db, access, params }) => {
    const transfer = await readTransfer(db, access, params.id);
    if (!transfer) throw problem('not_found');
    return transfer;
  });
}
