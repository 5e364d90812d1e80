import type { SignUp, z } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { awaitsPerson, isDelayed, type SignUpRow } from './records.ts';

export type SignUpView = z.input<typeof SignUp>;

/** A page waits this long before it offers another mail. */
const RESEND_PAUSE_SECONDS = 60;
/** In an hour (api.md, Security numbers). */
export const RESENDS_AN_HOUR = 3;

export interface Viewer {
  /** Whoever looks; null: the person itself, who has just proved the e-mail. */
  access: Pick<Access, 'kind'> | null;
  now: Date;
}

/** `r•••@example.com`: enough to recognize one's own. */
const masked = (email: string) => email.replace(/^(.).*(?=@)/u, '$1•••');

/** Sign-ups as the API shows them. A newcomer sees its e-mail masked until the mail's link has proved it. */
export async function signUpViews(
  db: Kysely<Database>,
  rows: readonly SignUpRow[],
  { access, now }: Viewer,
): Promise<SignUpView[]> {
  const waiting = rows.filter(awaitsPerson).map(({ id }) => id);
  const seconds = waiting.length ? await secondsToResend(db, waiting) : new Map<string, number>();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    name: row.company?.name ?? row.name,
    person: {
      name: row.name,
      email: access?.kind === 'newcomer' && !row.verified_at ? masked(row.email) : row.email,
    },
    accountId: row.account_id,
    provisioning: provisioningOf(row),
    warnings: row.warnings as SignUpView['warnings'],
    resendAfter: awaitsPerson(row) ? after(now, seconds.get(row.id) ?? 0) : null,
    verifiedAt: row.verified_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }));
}

export async function signUpView(db: Kysely<Database>, row: SignUpRow, viewer: Viewer): Promise<SignUpView> {
  return (await signUpViews(db, [row], viewer))[0]!;
}

/** Business time: pages count down by Mostrador-Now. */
const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();

function provisioningOf(row: SignUpRow): SignUpView['provisioning'] {
  if (!row.provisioning_started_at) return null;
  return {
    startedAt: row.provisioning_started_at.toISOString(),
    finishedAt: row.provisioning_finished_at?.toISOString() ?? null,
    progress: row.provisioning_progress,
    attempts: row.provisioning_attempt,
    expectedSeconds: row.provisioning_expected_seconds,
    delayed: isDelayed(row),
  };
}

/** Real seconds until another mail may be asked for: a minute after the last, an hour after the third before. */
async function secondsToResend(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; seconds: number }>`
    SELECT s.id, ceil(greatest(0,
        extract(epoch FROM (SELECT max(l.created_at) FROM activation_link l WHERE l.sign_up_id = s.id) - now()) + ${RESEND_PAUSE_SECONDS},
        extract(epoch FROM (SELECT l.created_at FROM activation_link l WHERE l.sign_up_id = s.id AND l.resent
                            ORDER BY l.created_at DESC OFFSET ${RESENDS_AN_HOUR - 1} LIMIT 1) + interval '1 hour' - now())))::float8 AS seconds
    FROM unnest(${ids}::text[]) AS s (id)`.execute(db);
  return new Map(rows.map(({ id, seconds }) => [id, seconds]));
}
