import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import type { DesktopFacts } from '../desktops/facts.ts';
import { channelOfPerson, lockDesktop, reconsider, requireValid } from '../desktops/operate.ts';
import { countStarts, readRecentSessions, readSession, sessionView } from './queries.ts';

const HOUR_MS = 3_600_000;

/** Hours of elapsed time, whatever the wall clock does meanwhile (EV-03). */
const endOf = ({ plan }: DesktopFacts, now: Date) => new Date(now.getTime() + plan.power_hours * HOUR_MS);

/** What may be switched for a while: a desktop within its validity that is not on anyway. */
function requireSwitchable(facts: DesktopFacts, now: Date): void {
  requireValid(facts, now);
  if (facts.plan.family === 'always-on') {
    const detail = { es: 'Este escritorio siempre está encendido.', en: 'This desktop is always on.' };
    throw problem('state_conflict', { detail });
  }
}

/**
 * A-EV-2: so many starts a day as the plan says; any number without. A day of the account's zone: a week may be put
 * into another zone, where it is tomorrow already.
 */
async function requireStartLeft({ db, now }: Call, facts: DesktopFacts): Promise<void> {
  const perDayMax = facts.plan.power_per_day;
  if (perDayMax === null) return;
  const sessions = (await readRecentSessions(db, [facts.row.id], now)).get(facts.row.id) ?? [];
  const startedToday = countStarts(sessions, now, facts.customer.timezone);
  if (startedToday >= perDayMax)
    throw problem('power_session_limit', { members: { perDayMax, startedToday } });
}

/** The present session as the caller sees it, now and once the provider has answered. */
async function settled(
  call: Call,
  facts: DesktopFacts,
  id: string,
  change: { before?: object; after: object },
) {
  const { access, now, deps } = call;
  const answer = async (db: Call['db']) => sessionView(access, await readSession(db, id), now);
  call.audit({ subject: { type: 'power-session', id }, account: facts.customer, ...change });
  await reconsider(call, facts.row.id, () => answer(deps.db));
  const document = await answer(call.db);
  call.emit({
    type: 'power-session.updated',
    account: facts.customer,
    subject: { type: 'desktop', id: facts.row.id },
    data: {
      desktopId: facts.row.id,
      powerSessionId: id,
      state: document.state,
      endsAt: document.endsAt,
    },
  });
  return document;
}

/** EV-03: on for the plan's hours, also while a block runs. 409 `power_session_running` names the one that runs. */
export async function startSession(call: Call, desktopId: string) {
  const { db, access, now } = call;
  const facts = await lockDesktop(call, desktopId);
  requireSwitchable(facts, now);
  if (facts.session) {
    const { id, endsAt } = facts.session;
    throw problem('power_session_running', {
      members: { powerSessionId: id, endsAt: endsAt.toISOString() },
    });
  }
  await requireStartLeft(call, facts);
  const id = newId('pse');
  const channel = channelOfPerson(call);
  const ends_at = endOf(facts, now);
  await db
    .insertInto('power_session')
    .values({ id, desktop_id: desktopId, started_at: now, ends_at, started_by_id: access.profileId, channel })
    .execute();
  return settled(call, facts, id, { after: { desktopId, endsAt: ends_at, channel } });
}

/** A-EV-2: the hours of the running session begin anew. */
export async function extendSession(call: Call, desktopId: string) {
  const { db, now } = call;
  const facts = await lockDesktop(call, desktopId);
  requireSwitchable(facts, now);
  const session = runningOf(facts);
  await requireStartLeft(call, facts);
  const { extensions } = await readSession(db, session.id);
  const ends_at = endOf(facts, now);
  await db
    .updateTable('power_session')
    .set({ ends_at, extensions: JSON.stringify([...(extensions as string[]), now]) })
    .where('id', '=', session.id)
    .execute();
  return settled(call, facts, session.id, {
    before: { endsAt: session.endsAt },
    after: { endsAt: ends_at, channel: channelOfPerson(call) },
  });
}

/** Ends the running session now; the desktop goes off unless a block runs. */
export async function stopSession(call: Call, desktopId: string) {
  const { db, now } = call;
  const facts = await lockDesktop(call, desktopId);
  const session = runningOf(facts);
  // A clock that another process moved may stand before the session's start.
  const ended_at = new Date(Math.max(now.getTime(), session.startedAt.getTime()));
  await db.updateTable('power_session').set({ ended_at }).where('id', '=', session.id).execute();
  return settled(call, facts, session.id, {
    before: { endsAt: session.endsAt },
    after: { endedAt: ended_at, channel: channelOfPerson(call) },
  });
}

function runningOf({ session }: DesktopFacts) {
  if (!session) throw problem('power_session_not_running');
  return session;
}
