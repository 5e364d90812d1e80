import type { Deps } from '../deps.ts';
import { deliverMail } from '../modules/mail/deliver.ts';
import { DueFailed, runDue } from './run-due.ts';
import { sweep } from './sweep.ts';

const DUE_MS = 2_000;
const SWEEP_MS = 30_000;

/**
 * Looks for due work and for mail every two seconds and sweeps every half minute. The truth lies in due columns and rows
 * are locked, so any number of processes may do so at once: a queue would add nothing (ARCHITECTURE.md).
 */
export function startWorkers(deps: Deps): { stop(): Promise<void> } {
  const loops = [
    loop(deps, 'due', DUE_MS, () => runDue(deps, deps.clock.now()).catch(untold)),
    loop(deps, 'mail', DUE_MS, () => deliverMail(deps)),
    loop(deps, 'sweep', SWEEP_MS, () => sweep(deps)),
  ];
  return { stop: async () => void (await Promise.all(loops.map((stop) => stop()))) };
}

/** What is in the log already, with its job and row, is not logged again. */
function untold(error: unknown): void {
  if (!(error instanceof DueFailed)) throw error;
}

function loop(deps: Deps, name: string, pauseMs: number, work: () => Promise<unknown>): () => Promise<void> {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = async () => {
    try {
      await work();
    } catch (error) {
      // A database that is away comes back; what is due stays due.
      deps.log({ level: 'warn', message: 'worker', worker: name, error: String(error) });
    }
    if (!stopped) timer = setTimeout(start, pauseMs);
  };
  const start = () => {
    running = turn();
  };
  start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
