import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Deps } from '../../deps.ts';
import { type Origin, type Recorder, recorded } from '../../http/recorded.ts';
import type { Failed } from '../../jobs/index.ts';
import type { SwitchCommand, SwitchOutcome } from '../../ports/desktops.ts';
import { desktopEvent } from './apply.ts';

/** How long whoever took a command has before another process takes it: a killed one's is taken over then. */
const LEASE = sql`interval '1 minute'`;
/** After a failure: 15 s, doubled each time, at most a quarter of an hour. */
const BACK_OFF = sql`least(interval '15 minutes', interval '15 seconds' * power(2, least(d.attempts, 10)))`;

type Db = Kysely<Database>;
type Answer = SwitchOutcome | { state: 'unavailable' };

/** Commands whose turn has come, taken for this process: some desktops', or those due longest. */
async function claim(
  db: Db,
  now: Date,
  which: { ids: readonly string[] } | { limit: number },
): Promise<SwitchCommand[]> {
  const chosen = 'ids' in which ? sql`AND id IN (${sql.join([...which.ids])})` : sql``;
  const limit = 'limit' in which ? which.limit : which.ids.length;
  const { rows } = await sql<{ id: string; command_number: number; wanted: SwitchCommand['to'] }>`
    UPDATE desktop SET next_attempt_at = ${now}::timestamptz + ${LEASE} WHERE id IN (
      SELECT id FROM desktop WHERE next_attempt_at <= ${now} ${chosen}
      ORDER BY next_attempt_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, command_number, wanted`.execute(db);
  return rows.map(({ id, command_number: number, wanted }) => ({
    id: `${id}/${number}`,
    desktopId: id,
    number,
    to: wanted,
  }));
}

/** Commands at the provider at once, a process. */
const CONCURRENT = 32;

/** Calls for all of them, so many at a time. */
async function callAll(deps: Deps, commands: readonly SwitchCommand[], now: Date) {
  const waiting = [...commands];
  const answers: { command: SwitchCommand; answer: Answer }[] = [];
  const caller = async () => {
    for (let command = waiting.shift(); command; command = waiting.shift()) {
      answers.push({ command, answer: await call(deps, command, now) });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, caller));
  return answers;
}

/** Calls the provider outside of any transaction; whatever it does, its answer is one of four. */
async function call({ desktops, log }: Deps, command: SwitchCommand, now: Date): Promise<Answer> {
  const signal = AbortSignal.timeout(desktops.patienceMs);
  const overdue = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  try {
    return await Promise.race([desktops.switchPower(command, now, signal), overdue]);
  } catch (error) {
    log({ level: 'warn', message: 'desktop_provider', desktopId: command.desktopId, error: String(error) });
    return { state: 'unavailable' };
  }
}

/** Commits what the provider answered. A command that a newer one replaced meanwhile is left alone. */
async function commitAnswers(
  { db, now, emit }: Recorder,
  answers: { command: SwitchCommand; answer: Answer }[],
): Promise<void> {
  const ids = JSON.stringify(answers.map(({ command }) => command.desktopId));
  // In one order, or two processes might wait for each other.
  await sql`SELECT id FROM desktop WHERE id IN (SELECT jsonb_array_elements_text(${ids}::jsonb))
    ORDER BY id FOR UPDATE`.execute(db);
  const given = JSON.stringify(
    answers.map(({ command, answer }) => ({
      ...{ id: command.desktopId, number: command.number, answer: answer.state },
      ask_at: answer.state === 'working' ? answer.askAgainAt : null,
    })),
  );
  const { rows } = await sql<AnsweredRow>`
    UPDATE desktop d SET
      power = CASE WHEN x.answer = 'done' THEN d.wanted ELSE d.power END,
      state = CASE WHEN x.answer = 'done' AND d.state = 'off' AND d.wanted = 'on' THEN 'on' ELSE d.state END,
      next_attempt_at = CASE x.answer WHEN 'done' THEN NULL WHEN 'working' THEN x.ask_at ELSE ${now}::timestamptz + ${BACK_OFF} END,
      attempts = CASE WHEN x.answer IN ('done', 'working') THEN 0 ELSE d.attempts + 1 END,
      problem = CASE x.answer WHEN 'unavailable' THEN 'provider_unavailable' WHEN 'refused' THEN 'provider_refused' END,
      problem_since = CASE WHEN x.answer IN ('unavailable', 'refused') THEN coalesce(d.problem_since, ${now}) END
    FROM jsonb_to_recordset(${given}::jsonb) AS x (id text, number bigint, answer text, ask_at timestamptz)
    WHERE d.id = x.id AND d.command_number = x.number AND d.next_attempt_at IS NOT NULL
    RETURNING d.id, d.customer_id, d.state, d.because, d.wanted, d.next_attempt_at, d.problem, d.command_number,
      (SELECT parent_id FROM account a WHERE a.id = d.customer_id)`.execute(db);
  await confirm(
    db,
    rows.filter((row) => !row.next_attempt_at),
    now,
  );
  for (const row of rows)
    emit(desktopEvent(row.next_attempt_at ? 'desktop.updated' : 'desktop.switched', row));
}

interface AnsweredRow {
  id: string;
  customer_id: string;
  parent_id: string | null;
  state: string;
  because: string | null;
  wanted: string;
  next_attempt_at: Date | null;
  problem: string | null;
  command_number: number;
}

/** Rows of the log since the command stand for the same power: they are confirmed with it. */
async function confirm(db: Db, rows: AnsweredRow[], now: Date): Promise<void> {
  if (!rows.length) return;
  await sql`UPDATE desktop_switch s SET confirmed_at = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (id text, command_number bigint)
    WHERE s.desktop_id = x.id AND s.number >= x.command_number AND s.confirmed_at IS NULL`.execute(db);
}

/**
 * Tells the provider what was committed as an intent, and commits what it answers (api.md: acts with an outside
 * effect commit twice). A provider that is out of reach or refuses is asked again by the due job, and shown.
 * Answers how many commands were taken.
 */
export async function askProvider(
  deps: Deps,
  origin: Origin,
  now: Date,
  which: { ids: readonly string[] } | { limit: number },
  failed: Failed = (error) => {
    throw error;
  },
): Promise<number> {
  const commands = await claim(deps.db, now, which);
  if (!commands.length) return 0;
  const answers = await callAll(deps, commands, now);
  const commit = (some: typeof answers) =>
    recorded(deps, origin, now, (recorder) => commitAnswers(recorder, some));
  // An answer that cannot be kept is asked for again once its lease is over, and spoils no other one.
  await commit(answers).catch(async () => {
    for (const one of answers) await commit([one]).catch((error) => failed(error, one.command.desktopId));
  });
  return commands.length;
}
