import type { DueJob } from '../../jobs/index.ts';
import { oneByOne } from '../../jobs/one-by-one.ts';
import type { Desk } from '../orders/desk.ts';
import { applyDecisions } from './apply.ts';
import { type DesktopRow, readFacts } from './facts.ts';
import { askProvider } from './provider.ts';
import { slotsUntil } from './standing.ts';

/** A provider that lets every call wait keeps them for less than their lease: 128 / 32 calls of 5 s each. */
const COMMANDS = 128;
const ASK = 'ask-desktop-provider';

/** Decides each slot up to now of desktops whose slot has come, the one longest due first. */
async function switchAll(desk: Desk, rows: DesktopRow[]): Promise<void> {
  const since = rows[0]!.next_transition_at!;
  const facts = await readFacts(
    desk.db,
    rows.map(({ id }) => id),
    since,
  );
  await applyDecisions(
    desk,
    [...facts.values()].map((one) => ({ facts: one, ...slotsUntil(one, desk.now) })),
  );
}

/**
 * The scheduler: each desktop's next slot lies in an index. A slot is switched once, whoever comes first: its row is
 * locked, then moved on, and the log holds it unique. What comes late is caught up in order (EV-05).
 */
export const switchDesktops = oneByOne({
  name: 'switch-desktops',
  table: 'desktop',
  at: 'next_transition_at',
  catchesUp: true,
  each: (desk, row) => switchAll(desk, [row]),
  together: switchAll,
});

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
  run(deps, now, failed) {
    const origin = { operation: ASK, access: null, requestId: null, channel: 'job' as const };
    return askProvider(deps, origin, now, { limit: COMMANDS }, failed);
  },
};
