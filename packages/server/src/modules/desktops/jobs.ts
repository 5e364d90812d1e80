import type { Deps } from '../../deps.ts';
import { type Recorder, recorded } from '../../http/recorded.ts';
import type { DueJob } from '../../jobs/index.ts';
import { applyDecisions, type Decided } from './apply.ts';
import { readFacts } from './facts.ts';
import { askProvider } from './provider.ts';
import { slotsUntil } from './standing.ts';

const BATCH = 200;
/** A provider that lets every call wait keeps them for less than their lease: 128 / 32 calls of 5 s each. */
const COMMANDS = 128;
const SWITCH = 'switch-desktops';
const ASK = 'ask-desktop-provider';
const originOf = (operation: string) => ({
  ...{ operation, access: null, requestId: null },
  channel: 'job' as const,
});

/**
 * Takes the desktops whose slot has come, longest due first, and decides each slot up to now. Answers of how many: one
 * that it cannot decide about stays due, and keeps no other waiting.
 */
async function decideDue({ log }: Deps, recorder: Recorder): Promise<number> {
  const { db, now } = recorder;
  const due = await db
    .selectFrom('desktop')
    .select(['id', 'next_transition_at'])
    .where('next_transition_at', '<=', now)
    .orderBy('next_transition_at')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  if (!due.length) return 0;
  const since = due[0]!.next_transition_at!;
  const facts = await readFacts(
    db,
    due.map(({ id }) => id),
    since,
  );
  const decided = [...facts.values()].flatMap((one): Decided[] => {
    try {
      return [{ facts: one, ...slotsUntil(one, now) }];
    } catch (error) {
      log({ level: 'error', message: SWITCH, desktopId: one.row.id, error: String(error) });
      return [];
    }
  });
  if (decided.length) await applyDecisions(recorder, decided);
  return decided.length;
}

/**
 * The scheduler: each desktop's next slot lies in an index. A slot is switched once, whoever comes first: its row is
 * locked, then moved on, and the log holds it unique. What comes late is caught up in order (EV-05).
 */
export const switchDesktops: DueJob = {
  name: SWITCH,
  catchesUp: true,
  async nextDueAt(db) {
    const row = await db
      .selectFrom('desktop')
      .select((eb) => eb.fn.min('next_transition_at').as('at'))
      .where('next_transition_at', 'is not', null)
      .executeTakeFirst();
    return row?.at ?? null;
  },
  run: (deps, now) => recorded(deps, originOf(SWITCH), now, (recorder) => decideDue(deps, recorder)),
};

/** Commands that the provider has not confirmed: new ones, those it works on, those that failed or lost their process. */
export const askDesktopProvider: DueJob = {
  name: ASK,
  catchesUp: true,
  async nextDueAt(db) {
    const row = await db
      .selectFrom('desktop')
      .select((eb) => eb.fn.min('next_attempt_at').as('at'))
      .where('next_attempt_at', 'is not', null)
      .executeTakeFirst();
    return row?.at ?? null;
  },
  run: (deps, now) => askProvider(deps, originOf(ASK), now, { limit: COMMANDS }),
};
