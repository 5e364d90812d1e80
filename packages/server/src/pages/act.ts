import type { Operation } from '@mostrador/contract';
import type { Access } from '../http/access.ts';
import { authorize } from '../http/authorize.ts';
import { type Recorder, recorded } from '../http/recorded.ts';
import { doesBusiness, refuseClosed } from '../http/standing.ts';
import type { PageCall } from './route.ts';

export type PageDesk = Recorder & { publicUrl: string };

/**
 * Does at a page what an operation of the API does: who may, and what a closed distributor may not, is read from the
 * same contract, and the trail tells the same but for its channel.
 * @throws 403 `forbidden`, `distributor_suspended`, `account_expired`, and what `work` throws
 */
export function actAtPage<T>(
  { deps, now, requestId }: PageCall,
  access: Access,
  { spec }: { spec: Operation['spec'] },
  work: (desk: PageDesk) => Promise<T>,
): Promise<T> {
  authorize(spec, access);
  const origin = { operation: spec.operationId, access, requestId, channel: 'platform' as const };
  return recorded(deps, origin, now, async (recorder) => {
    if (doesBusiness(spec)) await refuseClosed(recorder.db, access, now);
    return work({ ...recorder, publicUrl: deps.publicUrl });
  });
}
