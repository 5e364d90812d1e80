import type { Schedule as Contract, ScheduleUpdate, z } from '@mostrador/contract';
import { judgeEdit, type Schedule, scheduleAt, WEEKDAYS, weeklyHours, withEdit } from '@mostrador/domain';
import type { Access } from '../../http/access.ts';
import type { Call } from '../../http/call.ts';
import { matchesVersion } from '../../http/etag.ts';
import { problem } from '../../http/problem.ts';
import type { DesktopFacts } from './facts.ts';
import { findDesktop } from './find.ts';
import { channelOfPerson, lockDesktop, reconsider, requireValid } from './operate.ts';
import { requireWellFormed } from './schedule-problems.ts';
import { insertVersion, readLastVersion, type VersionRow } from './schedule-queries.ts';
import { nextSwitches } from './view.ts';

type Document = z.input<typeof Contract>;
type Update = z.output<typeof ScheduleUpdate>;

const etagOf = (version: number) => `"${version}"`;

/** The always-on family has no schedule to read or to save (SV-11). */
function requireScheduled({ plan }: DesktopFacts): void {
  if (plan.family === 'scheduled') return;
  const detail = {
    es: 'Este escritorio siempre está encendido: no tiene horario.',
    en: 'This desktop is always on: it has no schedule.',
  };
  throw problem('not_found', { detail });
}

/** jsonb sorts members by its own rules; a week begins on Monday. */
const inOrder = ({ timezone, weekly, exceptions }: Schedule): Schedule => ({
  timezone,
  weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, weekly[day]])) as unknown as Schedule['weekly'],
  ...(exceptions ? { exceptions } : {}),
});

function view(access: Access, facts: DesktopFacts, row: VersionRow, now: Date): Document {
  const schedule = inOrder(row.document as Schedule);
  const ahead = row.effective_from > now;
  const before = ahead ? scheduleAt(facts.schedule, now) : undefined;
  const present = before && inOrder(before);
  return {
    ...(schedule as unknown as Pick<Document, 'timezone' | 'weekly' | 'exceptions'>),
    effectiveFrom: ahead ? row.effective_day : null,
    weeklyHours: weeklyHours(schedule.weekly),
    budgetHours: facts.plan.weekly_hours,
    ...nextSwitches(facts, now),
    savedAt: row.saved_at.toISOString(),
    savedBy: {
      role: row.saved_by_role as Document['savedBy']['role'],
      isCaller: row.saved_by_id !== null && row.saved_by_id === access.profileId,
    },
    inForce: present
      ? { timezone: present.timezone, weekly: present.weekly as unknown as Document['weekly'] }
      : null,
  };
}

/** The schedule that was saved last, and its version. */
export async function currentSchedule(
  { db, access, now }: Pick<Call, 'db' | 'access' | 'now'>,
  id: string,
): Promise<{ etag: string; document: Document }> {
  const facts = await findDesktop(db, access, id, now);
  requireScheduled(facts);
  const row = await readLastVersion(db, id);
  return { etag: etagOf(row.version), document: view(access, facts, row, now) };
}

/** Ends of the week's versions, for the hours that it had: as far back as any zone's week may begin. */
const WEEK_MS = 8 * 86_400_000;

/** A-EV-5: the hours of the week, what was used of them included, cannot be walked round. */
function requireBudget(facts: DesktopFacts, next: Schedule, now: Date, effectiveFrom: string | null): void {
  const plan = facts.schedule.filter(({ from }) => from <= now);
  const { accepted, used, planned, budget, fullWeek, monday } = judgeEdit({
    ...{ plan, next, now, effectiveFrom },
    budgetHours: facts.plan.weekly_hours,
  });
  if (accepted) return;
  throw problem('weekly_budget_exceeded', { members: { used, planned, budget, fullWeek, monday } });
}

/** EV-04: replaces the schedule, at once or from a day on; a version that has not begun is replaced with it. */
export async function saveSchedule(call: Call<{ id: string }, unknown, Update>): Promise<Document> {
  const { db, access, now, locale, params, body } = call;
  const locked = await lockDesktop(call, params.id);
  requireScheduled(locked);
  const last = await readLastVersion(db, params.id);
  // Between the check and the lock another save may have come first.
  if (!matchesVersion(call.request.headers.get('if-match') ?? '', etagOf(last.version))) {
    const { etag, document } = await currentSchedule(call, params.id);
    throw problem('version_conflict', { members: { current: document }, headers: { etag } });
  }
  requireValid(locked, now);
  const next = inOrder(body);
  requireWellFormed(next, locale);
  const week = await findDesktop(db, access, params.id, new Date(now.getTime() - WEEK_MS));
  const day = body.effectiveFrom ?? null;
  requireBudget(week, next, now, day);
  const { from } = withEdit([], next, now, day).at(-1)!;
  const role = channelOfPerson(call);
  await insertVersion(db, {
    ...{ desktopId: params.id, version: last.version + 1, from, day: from > now ? day : null },
    ...{ schedule: next, savedAt: now, savedBy: { role, profileId: access.profileId } },
  });
  return announce(call, locked, last, { ...next, effectiveFrom: from > now ? day : null });
}

/** Tells who reads: the audit trail, the stream, the caller; and looks at the desktop with its new hours. */
async function announce(
  call: Call<{ id: string }, unknown, Update>,
  { row, customer }: DesktopFacts,
  before: VersionRow,
  after: object,
): Promise<Document> {
  const subject = { type: 'desktop', id: row.id };
  const { deps } = call;
  call.audit({ subject, account: customer, before: before.document, after });
  call.emit({
    type: 'schedule.updated',
    account: customer,
    subject,
    data: { desktopId: row.id, version: before.version + 1, savedBy: channelOfPerson(call) },
  });
  await reconsider(
    call,
    row.id,
    async () => (await currentSchedule({ ...call, db: deps.db }, row.id)).document,
  );
  const { etag, document } = await currentSchedule(call, row.id);
  call.headers.etag = etag;
  return document;
}
