import { toProblem } from '../../http/problem.ts';
import type { PageCall } from '../../pages/route.ts';
import { siteThatAsks } from '../authorize/request.ts';

/** Whose newcomer a person becomes on the platform's own page. */
export interface RegistrationPlace {
  distributorId: string;
  /** The site that waits behind the sign-in, in a person's words; null: none. */
  site: string | null;
}

/** The distributor of the site that waits; the operator where none does. */
export async function registrationPlace(
  { db, deps }: PageCall,
  next: string | null,
): Promise<RegistrationPlace> {
  if (next?.startsWith('/authorize?')) {
    try {
      const { distributor, origin } = await siteThatAsks(db, new URL(next, deps.publicUrl).searchParams);
      return { distributorId: distributor.id, site: `${new URL(origin).host} · ${distributor.name}` };
    } catch (error) {
      const { code } = toProblem(error);
      if (code !== 'invalid_request' && code !== 'origin_not_allowed') throw error;
    }
  }
  const operator = await db
    .selectFrom('account')
    .select('id')
    .where('kind', '=', 'operator')
    .executeTakeFirstOrThrow();
  return { distributorId: operator.id, site: null };
}
