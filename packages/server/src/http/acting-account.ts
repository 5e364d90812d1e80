import type { Access } from './access.ts';

/** The account that a credential acts for, as far as every request needs it. */
export interface ActingAccount {
  id: string;
  kind: string;
  state: string;
  parent_id: string | null;
  timezone: string;
  name: string;
}

export const actingColumns = [
  'account.id',
  'account.kind',
  'account.state',
  'account.parent_id',
  'account.timezone',
  'account.name',
] as const;

/** What an access takes from its account; credential and person are filled in by whoever found them. */
export const accessTo = (row: ActingAccount) => ({
  accountId: row.id,
  accountKind: row.kind as Access['accountKind'],
  accountState: row.state,
  parentId: row.parent_id,
  timezone: row.timezone,
  profileId: null,
  link: null,
  sessionId: null,
  origin: null,
  pointCeiling: null,
  throughSite: false,
  stampingAccount: null,
});
