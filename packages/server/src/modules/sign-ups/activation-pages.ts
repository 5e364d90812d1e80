import { PROBLEMS } from '@mostrador/contract';
import { type ProblemError, toProblem } from '../../http/problem.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { field, mainButton, note, passwordField, strengthRuler } from '../../pages/parts.ts';
import { type PageCall, pageOfError } from '../../pages/route.ts';
import { pageStrings } from '../../pages/strings.ts';
import { linkCode } from '../identity/link-code.ts';
import type { PasswordFault } from '../identity/password-rules.ts';
import { PASSWORD_SCRIPT } from '../identity/password-script.ts';
import { beginPlatformSession } from '../identity/platform-session.ts';
import { atDesk } from '../orders/transaction.ts';
import { activate } from './activate.ts';
import { activationStrings } from './activation-strings.ts';
import { donePage } from './done-page.ts';
import { acceptance } from './legal-links.ts';
import { type Place, placeFacts } from './named-page.ts';
import { namedStrings } from './named-strings.ts';
import { proveActivation } from './prove.ts';
import { spentPage } from './spent-page.ts';

type PageKind = 'new' | 'known';

interface ActivationForm {
  token?: string;
  fault?: PasswordFault | 'missing_code' | 'missing' | 'wrong';
  problem?: ProblemError;
  /** Where a parent named the person: what it accepts. */
  place?: Place | undefined;
}

const PATHS = { new: '/activate', known: '/activate/known' } as const;

/** Takes the password: a new person's first, or that of whoever has a profile already. */
export function activationPage(
  page: PageCall,
  kind: PageKind,
  { token = '', fault, problem, place }: ActivationForm = {},
): Promise<Response> {
  const { locale, url } = page;
  const words = activationStrings(locale);
  const known = kind === 'known';
  const uncoded = fault === 'missing_code';
  return renderPage({
    ...headOf(page, kind, place),
    locale,
    url,
    status: problem ? PROBLEMS[problem.code].status : fault ? (fault === 'wrong' ? 401 : 422) : 200,
    headers: problem?.extras.headers ?? {},
    scripts: [PASSWORD_SCRIPT],
    body: html`${problem ? note('warning', troubleOf(page, problem)) : ''}
${place ? placeFacts(page, place) : known ? note('info', words.knownNote) : ''}
<form class="group" method="post" action="${place ? '/activate/named' : PATHS[kind]}?${new URLSearchParams({ locale })}" novalidate>
${field({ name: 'token', label: words.code, value: token, autocomplete: 'off', help: words.codeHelp, autofocus: uncoded, error: uncoded ? words.missingCode : undefined })}
${known ? presentPassword(page, fault) : chosenPassword(page, fault)}
<p class="caption">${acceptance(page)}</p>
${mainButton(place ? namedStrings(locale)[kind] : known ? words.knownSubmit : words.submit)}
${known ? html`<p><a href="/password-reset?${new URLSearchParams({ locale })}">${words.forgotten}</a></p>` : ''}</form>`,
  });
}

function headOf(
  { locale }: PageCall,
  kind: PageKind,
  place: Place | undefined,
): { title: string; lead: string } {
  const words = activationStrings(locale);
  const named = namedStrings(locale);
  if (place) return { title: named.question(place.company), lead: named.asks(place.distributor) };
  return kind === 'known'
    ? { title: words.knownTitle, lead: words.knownLead }
    : { title: words.title, lead: words.lead };
}

function troubleOf({ locale }: PageCall, { code }: ProblemError): string {
  const words = activationStrings(locale);
  if (code === 'too_many_attempts') return words.tooMany;
  return code === 'rate_limited' ? words.fullToday : pageStrings(locale).unavailableNext;
}

function chosenPassword({ locale }: PageCall, fault: ActivationForm['fault']): Markup {
  const { password: label, passwordHelp: help, passwordFaults } = pageStrings(locale);
  const error =
    fault === 'missing' ? activationStrings(locale).missingPassword : passwordFaults[fault as PasswordFault];
  return passwordField(
    locale,
    {
      name: 'password',
      label,
      autocomplete: 'new-password',
      autofocus: fault !== 'missing_code',
      help,
      error,
    },
    strengthRuler(locale),
  );
}

function presentPassword({ locale }: PageCall, fault: ActivationForm['fault']): Markup {
  const words = activationStrings(locale);
  const error = { missing: words.missingPassword, wrong: words.wrong }[fault as 'missing' | 'wrong'];
  return passwordField(locale, {
    name: 'password',
    label: pageStrings(locale).password,
    autocomplete: 'current-password',
    autofocus: fault !== 'missing_code',
    error,
  });
}

/** Spends the link; whoever cannot go on keeps the link, or is shown the way to another. */
export async function activateAtPage(page: PageCall, kind: PageKind, place?: Place): Promise<Response> {
  const { password = '' } = page.form;
  const token = linkCode(page.form.token);
  if (!token) return activationPage(page, kind, { fault: 'missing_code' });
  if (!password) return activationPage(page, kind, { token, place, fault: 'missing' });
  try {
    const { deps, address, requestId, now } = page;
    const proof = await proveActivation(page.db, { token, password, address });
    const origin = { operation: 'activateProfile', access: null, requestId, channel: 'platform' as const };
    const { result } = await atDesk(deps, origin, now, async (desk) => {
      const activated = await activate({ ...desk, publicUrl: deps.publicUrl }, deps.provisioning, proof);
      const cookie = await beginPlatformSession(desk.db, activated.profileId, deps.publicUrl);
      return { activated, cookie };
    });
    return await donePage(page, result.activated, { cookie: result.cookie, place });
  } catch (error) {
    return refusedPage(page, kind, { token, place }, error);
  }
}

function refusedPage(
  page: PageCall,
  kind: PageKind,
  form: { token: string; place: Place | undefined },
  error: unknown,
): Promise<Response> {
  const mapped = toProblem(error);
  switch (mapped.code) {
    case 'password_too_weak':
      return activationPage(page, 'new', { ...form, fault: mapped.extras.members?.reason as PasswordFault });
    case 'wrong_sign_in':
      // The profile may have been made since the mail was written: then it is that one's password that opens.
      return activationPage(page, 'known', { ...form, fault: 'wrong' });
    case 'too_many_attempts':
    case 'database_unavailable':
    case 'rate_limited':
      return activationPage(page, kind, { ...form, problem: mapped });
    case 'link_spent':
      return spentPage(page, form.token);
    case 'profile_administers_distributor':
    case 'parent_contact_not_allowed':
      return notHerePage(page, mapped);
    default:
      return pageOfError(page, error);
  }
}

/** The person is known now, and may not be what it signed up as. */
function notHerePage({ locale }: PageCall, { code }: ProblemError): Promise<Response> {
  const words = activationStrings(locale);
  const { status, ...titles } = PROBLEMS[code];
  return renderPage({
    title: words.notHere,
    locale,
    status,
    body: html`${note('warning', titles[locale === 'en' ? 'en' : 'es'])}<p>${words.notHereNext}</p>`,
  });
}
