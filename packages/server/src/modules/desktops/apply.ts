import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Recorder } from '../../http/recorded.ts';
import type { DesktopFacts } from './facts.ts';
import { type Slot, stateOf } from './standing.ts';

/** Slots of one desktop, in order, and when it is looked at next. */
export interface Decided {
  facts: DesktopFacts;
  slots: Slot[];
  next: Date | null;
}

interface SwitchRow {
  desktop_id: string;
  number: number;
  at: Date;
  wanted: string;
  because: string | null;
  confirmed_at: Date | null;
}

/** The row after its slots, and what they leave in the log. */
interface Outcome {
  facts: DesktopFacts;
  row: DesktopFacts['row'];
  switches: SwitchRow[];
  changed: boolean;
}

/**
 * Numbers the slots and folds them into the row. Slots that a later one overtook are only logged: the provider
 * hears of the last, and of none when it is there already and nothing is under way.
 */
function fold({ facts, slots, next }: Decided, now: Date): Outcome {
  const row = { ...facts.row, next_transition_at: next };
  const switches: SwitchRow[] = [];
  let command = row.command_number;
  for (const { at, wanted, because } of slots) {
    if (wanted === row.wanted && because === row.because) continue;
    row.switch_number += 1;
    if (wanted !== row.wanted) command = row.switch_number;
    // Two acts at one instant: the log's order is theirs.
    row.switched_at = new Date(Math.max(at.getTime(), row.switched_at.getTime() + 1));
    Object.assign(row, { wanted, because });
    switches.push({
      ...{ desktop_id: row.id, number: row.switch_number, at: row.switched_at, wanted, because },
      confirmed_at: null,
    });
  }
  const isNew = command !== row.command_number;
  if (isNew && (row.wanted !== row.power || row.next_attempt_at)) {
    Object.assign(row, { command_number: command, next_attempt_at: now, attempts: 0 });
    Object.assign(row, { problem: null, problem_since: null });
  }
  const last = switches.at(-1);
  if (last && !row.next_attempt_at) last.confirmed_at = now;
  const life = slots.at(-1)?.life;
  if (life) row.state = stateOf({ life, wanted: row.wanted as Slot['wanted'] }, !row.next_attempt_at);
  const changed = switches.length > 0 || row.state !== facts.row.state;
  return { facts, row, switches, changed };
}

/**
 * Commits what was decided as an intent: rows, log, sessions that ended, events. The desktops are locked by the
 * caller's transaction. Answers how many of them changed.
 */
export async function applyDecisions(
  { db, now, emit }: Pick<Recorder, 'db' | 'now' | 'emit'>,
  decided: Decided[],
): Promise<void> {
  const outcomes = decided.map((one) => fold(one, now));
  await writeRows(db, outcomes);
  await writeSwitches(
    db,
    outcomes.flatMap(({ switches }) => switches),
  );
  await endSessions({ db, now, emit }, outcomes);
  for (const { facts, row, changed } of outcomes) {
    if (changed) emit(desktopEvent('desktop.updated', { ...row, parent_id: facts.customer.parentId }));
  }
}

/** What every event of a desktop tells: enough to show it, without another request. */
export const desktopEvent = (
  type: 'desktop.updated' | 'desktop.switched',
  row: {
    id: string;
    customer_id: string;
    parent_id: string | null;
    state: string;
    because: string | null;
    wanted: string;
    next_attempt_at: Date | null;
    problem: string | null;
  },
) => ({
  type,
  account: { id: row.customer_id, parentId: row.parent_id },
  subject: { type: 'desktop', id: row.id },
  data: {
    desktopId: row.id,
    state: row.state,
    onBecause: row.because,
    switching: row.next_attempt_at && row.wanted !== 'deleted' ? row.wanted : null,
    problem: row.problem,
  },
});

async function writeRows(db: Kysely<Database>, outcomes: Outcome[]): Promise<void> {
  const rows = JSON.stringify(outcomes.map(({ row }) => row));
  await sql`UPDATE desktop d SET
      state = x.state, wanted = x.wanted, because = x.because, switch_number = x.switch_number,
      switched_at = x.switched_at, command_number = x.command_number, next_transition_at = x.next_transition_at,
      next_attempt_at = x.next_attempt_at, attempts = x.attempts, problem = x.problem, problem_since = x.problem_since
    FROM jsonb_to_recordset(${rows}::jsonb) AS x (
      id text, state text, wanted text, because text, switch_number bigint, switched_at timestamptz,
      command_number bigint, next_transition_at timestamptz, next_attempt_at timestamptz, attempts integer,
      problem text, problem_since timestamptz)
    WHERE d.id = x.id`.execute(db);
}

async function writeSwitches(db: Kysely<Database>, switches: SwitchRow[]): Promise<void> {
  if (!switches.length) return;
  await sql`INSERT INTO desktop_switch (desktop_id, number, at, wanted, because, confirmed_at)
    SELECT desktop_id, number, at, wanted, because, confirmed_at FROM jsonb_to_recordset(${JSON.stringify(switches)}::jsonb) AS x (
      desktop_id text, number bigint, at timestamptz, wanted text, because text, confirmed_at timestamptz)`.execute(
    db,
  );
}

/** A temporary power-on ends when its hours are over, or with the desktop's validity. */
async function endSessions(
  { db, now, emit }: Pick<Recorder, 'db' | 'now' | 'emit'>,
  outcomes: Outcome[],
): Promise<void> {
  const ended = outcomes.flatMap(({ facts: { row, session, customer } }) => {
    if (!session) return [];
    const at = session.endsAt < row.grace_ends_at ? session.endsAt : row.grace_ends_at;
    return at <= now ? [{ id: session.id, ended_at: at, desktopId: row.id, customer }] : [];
  });
  if (!ended.length) return;
  await sql`UPDATE power_session s SET ended_at = x.ended_at
    FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS x (id text, ended_at timestamptz) WHERE s.id = x.id`.execute(
    db,
  );
  for (const { id, desktopId, customer } of ended) {
    emit({
      type: 'power-session.updated',
      account: customer,
      subject: { type: 'desktop', id: desktopId },
      data: { desktopId, powerSessionId: id, state: 'ended' },
    });
  }
}
