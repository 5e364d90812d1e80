import { ProblemError, toProblem } from '../../http/problem.ts';
import type { Api } from '../../http/register.ts';
import { redirect } from '../../pages/layout.ts';
import { type PageCall, pageOfError, routePage } from '../../pages/route.ts';
import { linkCode } from '../identity/link-code.ts';
import { auditPerson } from '../identity/person-audit.ts';
import {
  beginPlatformSession,
  platformSession,
  requirePlatformPerson,
} from '../identity/platform-session.ts';
import { checkSignIn, holdPassword } from '../identity/sign-in.ts';
import { answerInvitation, findInvitation, type Invited } from './accept.ts';
import { donePage, questionPage, refusedPage, tokenPage } from './accept-views.ts';

const TOLD_IN_FORM = new Set(['wrong_sign_in', 'too_many_attempts', 'database_unavailable']);
const REFUSALS: Record<string, 'spent' | 'administers' | 'closed'> = {
  link_spent: 'spent',
  profile_administers_distributor: 'administers',
  state_conflict: 'closed',
};

/** The page of the mailed link: the invited person signs in there, sees what is asked, and accepts or declines. */
export function acceptPages(api: Api): void {
  routePage(api, 'get', '/accept', async (page) => tokenPage(page, { person: await platformSession(page) }));
  routePage(api, 'post', '/accept', answer);
  routePage(api, 'get', '/accept/done', async (page) => {
    const person = await requirePlatformPerson(page);
    if (person instanceof Response) return person;
    const id = page.url.searchParams.get('account');
    return donePage(page, person.accounts.find((account) => account.id === id)?.name ?? null);
  });
}

async function answer(page: PageCall): Promise<Response> {
  const token = linkCode(page.form.token);
  const { decision } = page.form;
  if (!token) {
    const { identifier = '' } = page.form;
    return tokenPage(page, { person: await platformSession(page), identifier, error: 'missing_token' });
  }
  const visitor = await whoIsThere(page, token);
  if (visitor instanceof Response) return visitor;
  const { person, cookie } = visitor;
  if (decision !== 'accept' && decision !== 'decline') {
    const invitation = await findInvitation(page.db, token, person.profileId);
    return invitation ? questionPage(page, token, invitation, cookie) : refusedPage(page, 'spent', cookie);
  }
  try {
    const accepts = decision === 'accept';
    const account = await answerInvitation(page, person, token, accepts);
    return redirect(
      `/accept/done?${new URLSearchParams({ locale: page.locale, ...(accepts ? { account } : {}) })}`,
    );
  } catch (error) {
    const why = error instanceof ProblemError ? REFUSALS[error.code] : undefined;
    if (!why) throw error;
    return refusedPage(page, why);
  }
}

interface Visitor {
  person: Invited;
  /** Of a session that has just begun. */
  cookie: Record<string, string>;
}

/** Who is signed in, or signs in with this form; else the form again, with what was typed. */
async function whoIsThere(page: PageCall, token: string): Promise<Visitor | Response> {
  const known = await platformSession(page);
  if (known) return { person: known, cookie: {} };
  const { identifier = '', password = '' } = page.form;
  const again = (error: 'missing_identifier' | 'missing_password' | ProblemError) =>
    tokenPage(page, { token, identifier, error, person: null });
  if (!identifier.trim()) return again('missing_identifier');
  if (!password) return again('missing_password');
  try {
    const profile = await checkSignIn(page.db, { identifier, password, address: page.address });
    const { id, name } = profile;
    const cookie = await page.db.transaction().execute(async (trx) => {
      await holdPassword(trx, profile);
      const { requestId, now } = page;
      const act = { operation: 'signIn', channel: 'platform' as const, requestId, now, profileId: id };
      await auditPerson(trx, act, { subject: { type: 'profile', id } });
      return beginPlatformSession(trx, id, page.deps.publicUrl);
    });
    return { person: { profileId: id, name }, cookie };
  } catch (error) {
    const mapped = toProblem(error);
    return TOLD_IN_FORM.has(mapped.code) ? again(mapped) : pageOfError(page, error);
  }
}
