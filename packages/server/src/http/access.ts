import type { PrincipalKind, Scope } from '@mostrador/contract';

/** Who calls, for which account, within which limits. Made by authentication, read by everything else. */
export interface Access {
  kind: PrincipalKind;
  /** The account acted for; a visitor's is the key's distributor, a newcomer's its sign-up. */
  accountId: string;
  accountKind: 'operator' | 'distributor' | 'customer';
  /** Of that account (requirements.md section 10). */
  accountState: string;
  /** Who sells to the account; null for the operator. */
  parentId: string | null;
  /** The zone of the account: days, averages, dates. */
  timezone: string;
  scopes: ReadonlySet<Scope> | 'all';
  actor: {
    kind: 'key' | 'person' | 'embed' | 'newcomer' | 'stamping-account';
    id: string;
    name: string | null;
  };
  /** Of a stamping application: the account that it signed in with, and the hash that its password matched. */
  stampingAccount: { id: string; name: string; kind: string; passwordHash: string } | null;
  /** The person signed in, if any. */
  profileId: string | null;
  /** That person's place in the account (requirements.md section 10); null for keys and widgets. */
  link: string | null;
  sessionId: string | null;
  /** The site's origin that a session is bound to. */
  origin: string | null;
  /** Points a day that the site may spend for the person; null: no site in between. */
  pointCeiling: number | null;
  /** Whether a person acts through a site (its key), not on the platform's own pages or a program. */
  throughSite: boolean;
}

export const hasScope = (access: Access, scope: Scope | undefined) =>
  !scope || access.scopes === 'all' || access.scopes.has(scope);

/** Links and roles that read only (requirements.md section 10; EV-03). */
const READERS = new Set(['member', 'read-only']);

/** Whether a place in an account is to read only. */
export const isReader = (link: string | null): boolean => link !== null && READERS.has(link);

/** A person who acts through a site: it may do there what the person consented to, no more. */
export const isSiteOfPerson = (access: Access): boolean => access.throughSite && access.profileId !== null;
