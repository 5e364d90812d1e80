import { type Consent, listConsents, revokeConsent, type z } from '@mostrador/contract';
import { decodeCursor, toPage } from '../../http/page.ts';
import { type Api, register } from '../../http/register.ts';
import { readConsents, type StandingConsent } from './queries.ts';
import { revoke } from './revoke.ts';

/** The sites that may act for a person, and taking that back. */
export function consents(api: Api): void {
  register(api, listConsents, async ({ db, access, query: { limit, cursor } }) => {
    const after = decodeCursor(cursor, 2);
    const rows = await readConsents(db, access.profileId!, { after, limit: limit + 1 });
    const page = toPage(rows, limit, (row) => [row.origin, row.distributor_id]);
    return { ...page, data: page.data.map(view) };
  });
  register(api, revokeConsent, async ({ db, access, params, audit }) =>
    audit(await revoke(db, access.profileId!, params.id)),
  );
}

function view(row: StandingConsent): z.input<typeof Consent> {
  return {
    id: row.id,
    origin: row.origin,
    distributor: { id: row.distributor_id, name: row.distributor_name },
    accounts: row.accounts,
    scopes: row.scopes as z.input<typeof Consent>['scopes'],
    pointCeiling: row.point_ceiling,
    grantedAt: row.granted_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
