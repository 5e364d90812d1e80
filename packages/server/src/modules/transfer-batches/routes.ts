import { createTransferBatch, getTransferBatch } from '@mostrador/contract';
import { decodeCursor } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { runWrite, type WriteHandler } from '../../http/write.ts';
import { createBatch, tryBatch } from './create.ts';
import { readBatch } from './queries.ts';

/** Mass transfers of stamps (CM-TIM-03). */
export function transferBatches(api: Api): void {
  register(api, createTransferBatch, createBatch, {
    ownTransaction: (call, write) =>
      call.body.dryRun ? tryBatch(call) : runWrite(api.deps, call, write, createBatch as WriteHandler),
  });
  register(api, getTransferBatch, async ({ db, access, params, query: { state, limit, cursor } }) => {
    const after = decodeCursor(cursor)?.map(Number)[0] ?? null;
    const batch = await readBatch(db, access, params.id, { state, after, limit });
    if (!batch) throw problem('not_found');
    return batch;
  });
}
