import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { applyDecisions } from './apply.ts';
import { type DesktopFacts, readFactsOf } from './facts.ts';
import { visibleDesktops } from './find.ts';
import { askProvider } from './provider.ts';
import { isDelivered, nextChangeAfter, slotsUntil, standingAt } from './standing.ts';

/** By which of the two ways a person acts on a desktop (EV-03, EV-04). */
export const channelOfPerson = ({ access }: Pick<Call, 'access'>): 'administrator' | 'support' =>
  access.kind === 'support' ? 'support' : 'administrator';

/**
 * Locks a desktop for an act of a person, with every slot that has come decided first: what the person does comes
 * after them in the log. 404 where the caller may not see it.
 */
export async function lockDesktop(call: Call, id: string): Promise<DesktopFacts> {
  const { db, access, now } = call;
  const row = await visibleDesktops(db, access)
    .where('desktop.id', '=', id)
    .forUpdate('desktop')
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  const facts = await readFactsOf(db, id, now);
  if (!facts.row.next_transition_at || facts.row.next_transition_at > now) return facts;
  const late = await readFactsOf(db, id, facts.row.next_transition_at);
  await applyDecisions(call, [{ facts: late, ...slotsUntil(late, now) }]);
  return readFactsOf(db, id, now);
}

/** Refuses an act on a desktop whose time is over, or has not come. */
export function requireValid({ row }: DesktopFacts, now: Date): void {
  if (!isDelivered(row) || now < row.starts_at) throw problem('state_conflict', { detail: NOT_YET });
  if (now >= row.grace_ends_at) {
    throw problem('desktop_expired', {
      members: { endedAt: row.ends_at.toISOString(), dataKeptUntil: row.delete_at.toISOString() },
    });
  }
}

const NOT_YET = {
  es: 'El escritorio todavía no empieza su vigencia.',
  en: "The desktop's validity has not begun yet.",
};

/**
 * After an act changed what decides: the desktop is looked at anew, and the provider told once the transaction is
 * committed. `answer` then replaces the operation's answer.
 */
export async function reconsider(call: Call, id: string, answer: () => Promise<unknown>): Promise<void> {
  const { db, deps, access, requestId, now } = call;
  const facts = await readFactsOf(db, id, now);
  const next = nextChangeAfter(facts, now);
  await applyDecisions(call, [{ facts, slots: [{ at: now, ...standingAt(facts, now) }], next }]);
  call.afterCommit(async () => {
    await askProvider(deps, { operation: 'switchDesktop', access, requestId }, now, { ids: [id] });
    return answer();
  });
}
