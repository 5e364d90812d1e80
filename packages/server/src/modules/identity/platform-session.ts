import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { hashSecret, newSecret } from '../../http/secrets.ts';
import { personKind } from '../../http/session-access.ts';
import { newId } from '../../ids.ts';
import { redirect } from '../../pages/layout.ts';
import type { PageCall } from '../../pages/route.ts';

const HOURS = 12;

/** An account that a person is linked to. */
export interface LinkedAccount {
  id: string;
  kind: Access['accountKind'];
  state: string;
  name: string;
  number: string;
  parentId: string | null;
  timezone: string;
  link: string;
}

/** The person who is signed in at the platform's own pages. */
export interface PlatformPerson {
  sessionId: string;
  profileId: string;
  name: string;
  email: string;
  /** By number. */
  accounts: LinkedAccount[];
}

/** `__Host-` keeps other hosts of the domain from setting it; browsers want https for that. */
const cookieName = (publicUrl: string) =>
  publicUrl.startsWith('https:') ? '__Host-mostrador' : 'mostrador-session';

function cookie(publicUrl: string, value: string, more = ''): Record<string, string> {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return {
    'set-cookie': `${cookieName(publicUrl)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}${more}`,
  };
}

function tokenOf({ request, deps }: PageCall): string | null {
  const start = `${cookieName(deps.publicUrl)}=`;
  const pairs = (request.headers.get('cookie') ?? '').split(/; */);
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) || null;
}

/** Who is signed in here, null for nobody. The cookie is the platform's own: `/v1` never reads it. */
export async function platformSession(page: PageCall): Promise<PlatformPerson | null> {
  const token = tokenOf(page);
  if (!token) return null;
  const row = await page.db
    .selectFrom('platform_session as s')
    .innerJoin('profile as p', 'p.id', 's.profile_id')
    .select(['s.id', 'p.id as profile_id', 'p.name', 'p.email'])
    .where('s.token_hash', '=', await hashSecret(token))
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (!row) return null;
  const accounts = await linkedAccounts(page.db, row.profile_id);
  return { sessionId: row.id, profileId: row.profile_id, name: row.name, email: row.email, accounts };
}

/**
 * The person signed in, or the answer that leads to the sign-in page and from there back to this page.
 *
 * @example
 * const person = await requirePlatformPerson(page);
 * if (person instanceof Response) return person;
 */
export async function requirePlatformPerson(page: PageCall): Promise<PlatformPerson | Response> {
  return (await platformSession(page)) ?? redirect(signInPath(page.url, page.locale));
}

/** The sign-in page's address that comes back to `next`. */
export function signInPath(next: URL | string, locale: string): string {
  const target = typeof next === 'string' ? next : `${next.pathname}${next.search}`;
  return `/sign-in?${new URLSearchParams({ next: target, locale })}`;
}

/** Begins a session of 12 hours; answers the cookie's header. */
export async function beginPlatformSession(
  db: Kysely<Database>,
  profileId: string,
  publicUrl: string,
): Promise<Record<string, string>> {
  const token = newSecret('ps');
  await db
    .insertInto('platform_session')
    .values({
      id: newId('ses'),
      token_hash: await hashSecret(token),
      profile_id: profileId,
      expires_at: sql<Date>`now() + make_interval(hours => ${HOURS})`,
    })
    .execute();
  return cookie(publicUrl, token);
}

/** Ends the session of this request, if there is one; answers the header that removes the cookie. */
export async function endPlatformSession(page: PageCall): Promise<Record<string, string>> {
  const token = tokenOf(page);
  if (token) {
    await page.db
      .updateTable('platform_session')
      .set({ ended_at: sql<Date>`now()` })
      .where('token_hash', '=', await hashSecret(token))
      .where('ended_at', 'is', null)
      .execute();
  }
  return cookie(page.deps.publicUrl, '', '; Max-Age=0');
}

/** The accounts of a person, by number. */
export async function linkedAccounts(db: Kysely<Database>, profileId: string): Promise<LinkedAccount[]> {
  const rows = await db
    .selectFrom('profile_link as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .select([
      'a.id',
      'a.kind',
      'a.state',
      'a.name',
      'a.number',
      'a.parent_id as parentId',
      'a.timezone',
      'l.link',
    ])
    .where('l.profile_id', '=', profileId)
    .orderBy('a.number')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as LinkedAccount['kind'] }));
}

/** The person as a caller, with one of the own accounts: for decisions and audit entries of platform pages. */
export function accessOf(person: PlatformPerson, account: LinkedAccount): Access {
  return {
    kind: personKind(account),
    accountId: account.id,
    accountKind: account.kind,
    accountState: account.state,
    parentId: account.parentId,
    timezone: account.timezone,
    scopes: 'all',
    actor: { kind: 'person', id: person.profileId, name: person.name },
    profileId: person.profileId,
    link: account.link,
    sessionId: person.sessionId,
    origin: null,
    pointCeiling: null,
    throughSite: false,
    stampingAccount: null,
  };
}
