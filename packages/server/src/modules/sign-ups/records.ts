import type { Company, SignUpKind, SignUpState, z } from '@mostrador/contract';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import type { AuditChange, NewEvent } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { visibleTo } from '../../http/tenancy.ts';

type Db = Kysely<Database>;
type CompanyBody = z.output<typeof Company>;
/** The form of CM-DIS-04 as it is kept; a customer that was converted may have no address on record. */
export type CompanyData = Omit<CompanyBody, 'address'> & { address?: CompanyBody['address'] | undefined };
export type SignUpRow = Omit<Selectable<Database['sign_up']>, 'kind' | 'state' | 'company' | 'locale'> & {
  kind: SignUpKind;
  state: SignUpState;
  company: CompanyData | null;
  locale: 'es-MX' | 'en';
};

/** One transaction's work on sign-ups, whoever runs it: a request, a page or a due job. */
export interface Desk {
  db: Db;
  /** Business time. */
  now: Date;
  /** The platform's origin, for links in mails. */
  publicUrl: string;
  audit(change: AuditChange): void;
  emit(event: NewEvent): void;
}

/** The account stands or is being prepared, and the person that the parent named has not accepted it (A-CM-21). */
export const isUnaccepted = ({ state, profile_id }: Pick<SignUpRow, 'state' | 'profile_id'>): boolean =>
  profile_id === null && (state === 'provisioning' || state === 'inactive' || state === 'active');

/** Its mail waits for the person: to prove the e-mail, or to accept. */
export const awaitsPerson = (row: Pick<SignUpRow, 'state' | 'profile_id'>): boolean =>
  row.state === 'unverified' || isUnaccepted(row);

/** A parent filled in the form: the person was named, and has accepted nothing yet. */
export const isNamed = ({ kind, terms_version }: Pick<SignUpRow, 'kind' | 'terms_version'>): boolean =>
  kind === 'distributor' && terms_version === null;

const rows = (db: Db) => db.selectFrom('sign_up').selectAll();

/** A sign-up that the caller may see; null for another's. */
export async function findVisible(
  db: Db,
  access: Access,
  id: string,
  { lock = false } = {},
): Promise<SignUpRow | null> {
  const row = await rows(db)
    .where('id', '=', id)
    .where(visibleTo<'sign_up'>(access, 'sign_up.id', 'sign_up.distributor_id'))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return (row as SignUpRow | undefined) ?? null;
}

/** The same; 404 for another's. */
export async function readVisible(
  db: Db,
  access: Access,
  id: string,
  options?: { lock: boolean },
): Promise<SignUpRow> {
  const row = await findVisible(db, access, id, options);
  if (!row) throw problem('not_found');
  return row;
}

/** A sign-up that is there, locked until the transaction ends: whoever comes second sees what was decided. */
export async function lockSignUp(db: Db, id: string): Promise<SignUpRow> {
  return (await rows(db).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()) as SignUpRow;
}

/** The sign-up that made an account, locked; null where none did. */
export async function lockSignUpOf(db: Db, accountId: string): Promise<SignUpRow | null> {
  const row = await rows(db).where('account_id', '=', accountId).forUpdate().executeTakeFirst();
  return (row as SignUpRow | undefined) ?? null;
}

export type SignUpChange = Partial<Omit<SignUpRow, 'id' | 'kind' | 'company' | 'distributor_id'>>;

/** Changes a locked sign-up and tells it: the newcomer and the distributor hear of it, the trail keeps it. */
export async function changeSignUp(desk: Desk, before: SignUpRow, change: SignUpChange): Promise<SignUpRow> {
  const row = (await desk.db
    .updateTable('sign_up')
    .set(change)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()) as SignUpRow;
  announce(desk, row);
  if (row.state !== before.state) {
    desk.audit({
      subject: { type: 'sign-up', id: row.id },
      account: ownerOf(row),
      before: { state: before.state },
      after: { state: row.state },
    });
  }
  return row;
}

/** Whose trail and stream it is: its own, and as a parent's the distributor's. */
export const ownerOf = ({ id, distributor_id }: Pick<SignUpRow, 'id' | 'distributor_id'>) => ({
  id,
  parentId: distributor_id,
});

/** Tells how a sign-up stands; nothing of the person or the company. */
export function announce(desk: Pick<Desk, 'emit'>, row: SignUpRow): void {
  desk.emit({
    type: 'sign-up.updated',
    account: ownerOf(row),
    subject: { type: 'sign-up', id: row.id },
    data: {
      signUpId: row.id,
      kind: row.kind,
      state: row.state,
      ...(row.provisioning_started_at
        ? { progress: row.provisioning_progress, delayed: isDelayed(row) }
        : {}),
    },
  });
}

/** Something failed on the way, and it is tried again by itself. */
export const isDelayed = (row: SignUpRow): boolean =>
  row.provisioning_troubles > 0 && row.provisioning_finished_at === null;
