import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { type Access, hasScope, isReader } from '../../http/access.ts';
import { problem } from '../../http/problem.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { type DesktopFacts, readFactsOf } from './facts.ts';

/** Desktops that the caller may see. */
export const visibleDesktops = (db: Kysely<Database>, access: Access) =>
  db
    .selectFrom('desktop')
    .innerJoin('account', 'account.id', 'desktop.customer_id')
    .select('desktop.id')
    .where(visibleTo(access, 'account.id', 'account.parent_id'));

/** A desktop's facts, or 404 where the caller may not see it. */
export async function findDesktop(
  db: Kysely<Database>,
  access: Access,
  id: string,
  since: Date,
): Promise<DesktopFacts> {
  const row = await visibleDesktops(db, access).where('desktop.id', '=', id).executeTakeFirst();
  if (!row) throw problem('not_found');
  return readFactsOf(db, id, since);
}

/** Whether a credential may plan and switch: the customer's administrator and support (EV-03, EV-04, section 9). */
export const mayOperate = (access: Access, scope: 'schedule:write' | 'power:start'): boolean =>
  (access.kind === 'customer-person' || access.kind === 'support') &&
  hasScope(access, scope) &&
  !isReader(access.link);
