import type { Deps } from '../../deps.ts';
import { type Origin, recorded } from '../../http/recorded.ts';
import type { Desk } from './desk.ts';

export type { Origin } from '../../http/recorded.ts';

/**
 * Work on orders outside a request's own transaction: after its commit, on the confirmation page, in a due job.
 * Audit and events are in the same transaction. Answers the payments that the provider must hear of next.
 */
export function atDesk<T>(
  deps: Deps,
  origin: Origin,
  now: Date,
  work: (desk: Desk) => Promise<T>,
): Promise<{ result: T; followUps: Set<string> }> {
  return recorded(deps, origin, now, async (recorder) => {
    const followUps = new Set<string>();
    return { result: await work({ ...recorder, followUps, publicUrl: deps.publicUrl }), followUps };
  });
}
