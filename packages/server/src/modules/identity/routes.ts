import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { type Locale, toProblem } from '../../http/problem.ts';
import type { Api } from '../../http/register.ts';
import { routeAsset } from '../../pages/assets.ts';
import { redirect } from '../../pages/layout.ts';
import { type PageCall, pageOfError, routePage } from '../../pages/route.ts';
import { safeNext } from './next.ts';
import { PASSWORD_SCRIPT } from './password-script.ts';
import { auditPerson } from './person-audit.ts';
import { beginPlatformSession, endPlatformSession, platformSession, signInPath } from './platform-session.ts';
import { checkSignIn, holdPassword } from './sign-in.ts';
import { signedInPage, signInPage } from './sign-in-page.ts';

const TOLD_IN_FORM = new Set(['wrong_sign_in', 'too_many_attempts', 'database_unavailable']);

/** The platform's own sign-in and sign-out. */
export function identity(api: Api): void {
  routeAsset(api, PASSWORD_SCRIPT);
  routePage(api, 'get', '/sign-in', async (page) => {
    const next = safeNext(page.deps.publicUrl, page.url.searchParams.get('next'));
    const person = await platformSession(page);
    if (person) return next ? redirect(inLanguage(next, page.locale)) : signedInPage(page, person);
    const notice = page.url.searchParams.get('notice');
    const told = notice === 'password-changed' || notice === 'signed-out' ? ({ notice } as const) : {};
    return signInPage(page, { next, ...told });
  });

  routePage(api, 'post', '/sign-in', async (page) => {
    const { identifier = '', password = '', next: asked = null } = page.form;
    const next = safeNext(page.deps.publicUrl, asked);
    if (!identifier.trim()) return signInPage(page, { next, error: 'missing_identifier' });
    if (!password) return signInPage(page, { next, identifier, error: 'missing_password' });
    try {
      const profile = await checkSignIn(page.db, { identifier, password, address: page.address });
      const cookie = await page.db.transaction().execute(async (trx) => {
        await holdPassword(trx, profile);
        await auditAtPage(trx, page, 'signIn', profile.id);
        return beginPlatformSession(trx, profile.id, page.deps.publicUrl);
      });
      return redirect(inLanguage(next ?? '/sign-in', page.locale), cookie);
    } catch (error) {
      const mapped = toProblem(error);
      if (!TOLD_IN_FORM.has(mapped.code)) return pageOfError(page, error);
      return signInPage(page, { next, identifier, error: mapped });
    }
  });

  routePage(api, 'post', '/sign-out', async (page) => {
    const next = safeNext(page.deps.publicUrl, page.form.next ?? null);
    const person = await platformSession(page);
    const cookie = await page.db.transaction().execute(async (trx) => {
      if (person) await auditAtPage(trx, page, 'signOut', person.profileId);
      return endPlatformSession({ ...page, db: trx });
    });
    return redirect(
      next ? signInPath(next, page.locale) : `/sign-in?notice=signed-out&locale=${page.locale}`,
      cookie,
    );
  });
}

const auditAtPage = (
  db: Kysely<Database>,
  { requestId, now }: PageCall,
  operation: 'signIn' | 'signOut',
  profileId: string,
) =>
  auditPerson(
    db,
    { operation, channel: 'platform', requestId, now, profileId },
    { subject: { type: 'profile', id: profileId } },
  );

/** The page that follows speaks the language that the person chose meanwhile. */
function inLanguage(path: string, locale: Locale): string {
  const url = new URL(path, 'http://platform');
  url.searchParams.set('locale', locale);
  return `${url.pathname}${url.search}`;
}
