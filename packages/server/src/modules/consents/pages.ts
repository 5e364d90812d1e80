import { writeAudit } from '../../http/records.ts';
import type { Api } from '../../http/register.ts';
import { retryDeadlock } from '../../http/write.ts';
import { redirect } from '../../pages/layout.ts';
import { type PageCall, routePage } from '../../pages/route.ts';
import { requirePlatformPerson } from '../identity/platform-session.ts';
import { consentsPage } from './page.ts';
import { findConsent, readConsents } from './queries.ts';
import { revoke } from './revoke.ts';

/** Where a person sees which sites may act for it, and takes that back. */
export function consentPages(api: Api): void {
  routePage(api, 'get', '/consents', async (page) => {
    const person = await requirePlatformPerson(page);
    if (person instanceof Response) return person;
    const { db, url } = page;
    const told = await findConsent(db, person.profileId, url.searchParams.get('revoked') ?? '');
    const consents = await readConsents(db, person.profileId);
    return consentsPage(page, person, { consents, revoked: told?.revoked_at ? told.origin : null });
  });
  routePage(api, 'post', '/consents', takeBack);
}

async function takeBack(page: PageCall): Promise<Response> {
  const person = await requirePlatformPerson(page);
  if (person instanceof Response) return person;
  const { db, locale, requestId, now, form } = page;
  const id = form.id ?? '';
  await retryDeadlock(() =>
    db.transaction().execute(async (trx) => {
      const change = await revoke(trx, person.profileId, id);
      const actor = { kind: 'person' as const, id: person.profileId, name: person.name };
      await writeAudit(
        trx,
        { access: null, actor, operation: 'revokeConsent', requestId, now, channel: 'platform' },
        [change],
      );
    }),
  );
  return redirect(`/consents?${new URLSearchParams({ revoked: id, locale })}`);
}
