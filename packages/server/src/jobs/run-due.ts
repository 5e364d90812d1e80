import type { Deps } from '../deps.ts';
import { DUE_JOBS } from './index.ts';

/**
 * Does what is due at business time `now`, in due order. Safe to call from any process at any time: each job
 * locks its rows, so nothing is done twice. Answers how many things were done.
 */
export async function runDue(deps: Deps, now: Date): Promise<number> {
  let done = 0;
  for (;;) {
    const next = await nextDue(deps, now);
    if (!next) return done;
    const count = await next.run(deps, now);
    done += count;
    // What is due but locked is being done by another process.
    if (count === 0) return done;
  }
}

async function nextDue(deps: Deps, now: Date) {
  const candidates = await Promise.all(
    DUE_JOBS.map(async (job) => ({ job, at: await job.nextDueAt(deps.db) })),
  );
  const due = candidates.filter(({ at }) => at !== null && at <= now);
  due.sort((a, b) => a.at!.getTime() - b.at!.getTime());
  return due[0]?.job;
}

/** The instants at which something falls due between two instants, so that a moved clock stops at each. */
export async function nextDueAt(deps: Deps): Promise<Date | null> {
  const instants = await Promise.all(DUE_JOBS.map((job) => job.nextDueAt(deps.db)));
  const times = instants.filter((at) => at !== null).map((at) => at.getTime());
  return times.length ? new Date(Math.min(...times)) : null;
}
