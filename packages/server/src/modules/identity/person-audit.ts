import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { AuditChange } from '../../http/call.ts';
import { type AuditContext, writeAudit } from '../../http/records.ts';

/** What a person did before any credential stands for it: signed in, took up a code. */
export interface PersonAct extends Omit<AuditContext, 'access' | 'actor'> {
  profileId: string;
  /** The account that it is about; left out: the person's first. */
  accountId?: string | null;
}

/** Leaves the entry with the person as its actor, in the trail of the account. */
export async function auditPerson(
  db: Kysely<Database>,
  { profileId, accountId = null, ...context }: PersonAct,
  change: Pick<AuditChange, 'subject' | 'after'>,
): Promise<void> {
  const row = await db
    .selectFrom('profile')
    .leftJoin('profile_link', 'profile_link.profile_id', 'profile.id')
    .leftJoin('account', 'account.id', 'profile_link.account_id')
    .select(['profile.name', 'account.id', 'account.parent_id'])
    .where('profile.id', '=', profileId)
    .orderBy((eb) => eb('account.id', '=', accountId ?? ''), 'desc')
    .orderBy('account.number')
    .limit(1)
    .executeTakeFirstOrThrow();
  const actor = { kind: 'person' as const, id: profileId, name: row.name };
  const account = row.id === null ? {} : { account: { id: row.id, parentId: row.parent_id } };
  await writeAudit(db, { ...context, access: null, actor }, [{ ...change, ...account }]);
}
