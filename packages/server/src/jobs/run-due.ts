import type { Deps } from '../deps.ts';
import { DUE_JOBS, type DueJob } from './index.ts';

/**
 * Does what is due at business time `now`, in due order. Safe to call from any process at any time: each job
 * locks its rows, so nothing is done twice. A job that fails, or whose rows another process holds, keeps no other
 * one from its turn; the first failure is thrown once the rest is done. Answers how many things were done.
 */
export async function runDue(deps: Deps, now: Date, jobs: readonly DueJob[] = DUE_JOBS): Promise<number> {
  const failures: unknown[] = [];
  const open = new Set(jobs);
  let done = 0;
  for (let next = await nextDue(deps, now, open); next; next = await nextDue(deps, now, open)) {
    try {
      const count = await next.run(deps, now);
      done += count;
      if (count === 0) open.delete(next);
    } catch (error) {
      failures.push(error);
      open.delete(next);
    }
  }
  if (failures.length) throw failures[0];
  return done;
}

async function nextDue(deps: Deps, now: Date, jobs: Iterable<DueJob>): Promise<DueJob | undefined> {
  const candidates = await Promise.all(
    [...jobs].map(async (job) => ({ job, at: await job.nextDueAt(deps.db) })),
  );
  const due = candidates.filter(({ at }) => at !== null && at <= now);
  due.sort((a, b) => a.at!.getTime() - b.at!.getTime());
  return due[0]?.job;
}

/** The instants at which something falls due between two instants, so that a moved clock stops at each. */
export async function nextDueAt(deps: Deps): Promise<Date | null> {
  const jobs = DUE_JOBS.filter((job) => !job.catchesUp);
  const instants = await Promise.all(jobs.map((job) => job.nextDueAt(deps.db)));
  const times = instants.filter((at) => at !== null).map((at) => at.getTime());
  return times.length ? new Date(Math.min(...times)) : null;
}
