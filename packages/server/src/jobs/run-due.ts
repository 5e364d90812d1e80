import type { Deps } from '../deps.ts';
import { toProblem } from '../http/problem.ts';
import { DUE_JOBS, type DueJob } from './index.ts';

/**
 * What failed while the rest was done; each is in the log by then. Whoever moves the clock and waits for what falls
 * due hears of it all the same: an answer as if all had been done would be a lie.
 */
export class DueFailed extends AggregateError {
  /** Things done, and rows that were passed by: what will not be found due again at once. */
  readonly past: number;
  constructor(errors: unknown[], past: number) {
    super(errors, String(errors[0]));
    this.name = 'DueFailed';
    this.past = past;
  }
}

/**
 * Does what is due at business time `now`, in due order. Safe to call from any process at any time: each job
 * locks its rows, so nothing is done twice. A job that fails, or whose rows another process holds, keeps no other
 * one from its turn; nor does a row, which is passed by then. Answers how many things were done.
 *
 * @throws DueFailed once the rest is done
 */
export async function runDue(deps: Deps, now: Date, jobs: readonly DueJob[] = DUE_JOBS): Promise<number> {
  const failures: unknown[] = [];
  const open = new Set(jobs);
  let done = 0;
  let passed = 0;
  for (let next = await nextDue(deps, now, open); next; next = await nextDue(deps, now, open)) {
    const { name } = next;
    const failed = (error: unknown, id?: string) => {
      // Nothing is wrong with this one then, and all others would fail too.
      if (toProblem(error).code === 'database_unavailable') throw error;
      deps.log({ level: 'error', message: name, id, error: String(error) });
      failures.push(error);
      if (id) passed += 1;
    };
    try {
      const count = await next.run(deps, now, failed);
      done += count;
      if (count === 0) open.delete(next);
    } catch (error) {
      failed(error);
      open.delete(next);
    }
  }
  if (failures.length) throw new DueFailed(failures, done + passed);
  return done;
}

async function nextDue(deps: Deps, now: Date, jobs: Iterable<DueJob>): Promise<DueJob | undefined> {
  const candidates = await Promise.all(
    [...jobs].map(async (job) => ({ job, at: await job.nextDueAt(deps.db, now) })),
  );
  const due = candidates.filter(({ at }) => at !== null && at <= now);
  due.sort((a, b) => a.at!.getTime() - b.at!.getTime());
  return due[0]?.job;
}

/** The instants at which something falls due between two instants, so that a moved clock stops at each. */
export async function nextDueAt(deps: Deps): Promise<Date | null> {
  const jobs = DUE_JOBS.filter((job) => !job.catchesUp);
  const instants = await Promise.all(jobs.map((job) => job.nextDueAt(deps.db, deps.clock.now())));
  const times = instants.filter((at) => at !== null).map((at) => at.getTime());
  return times.length ? new Date(Math.min(...times)) : null;
}
