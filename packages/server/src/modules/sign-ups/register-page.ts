import { PROBLEMS } from '@mostrador/contract';
import { type ProblemError, toProblem } from '../../http/problem.ts';
import { redirect, renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { checkbox, field, hidden, mainButton, note } from '../../pages/parts.ts';
import { type PageCall, pageOfError } from '../../pages/route.ts';
import { pageStrings } from '../../pages/strings.ts';
import { safeNext } from '../identity/next.ts';
import { atDesk } from '../orders/transaction.ts';
import type { CheckedForm } from './check.ts';
import { countSignUp, storeSignUp } from './create.ts';
import { acceptance } from './legal-links.ts';
import { newcomerCookie } from './newcomer-cookie.ts';
import { type RegisterErrors, type RegisterField, readRegistration, typedOf } from './register-form.ts';
import { type RegistrationPlace, registrationPlace } from './register-place.ts';
import { registerStrings } from './register-strings.ts';
import { requireServing } from './standing.ts';
import { issueNewcomerToken } from './tokens.ts';

interface Shown {
  typed?: Partial<Record<RegisterField, string>>;
  marketing?: boolean;
  errors?: RegisterErrors;
  problem?: ProblemError;
}

const withNext = (path: string, { locale }: PageCall, next: string | null) =>
  `${path}?${new URLSearchParams({ locale, ...(next ? { next } : {}) })}`;

/** Where the sign-in page waits for the person, if it does. */
const nextOf = (page: PageCall): string | null =>
  safeNext(page.deps.publicUrl, page.form.next ?? page.url.searchParams.get('next'));

/** Registers a profile, without a company (CM-DIS-12); the password is set by the mailed link. */
export async function registerPage(page: PageCall, shown: Shown = {}): Promise<Response> {
  const next = nextOf(page);
  const place = await registrationPlace(page, next);
  const { locale, url } = page;
  const words = registerStrings(locale);
  const { errors, problem } = shown;
  return renderPage({
    title: words.title,
    lead: place.site ? words.forSite(place.site) : words.lead,
    locale,
    status: problem ? PROBLEMS[problem.code].status : errors ? 422 : 200,
    headers: problem?.extras.headers ?? {},
    ...(page.request.method === 'GET' ? { url } : {}),
    body: html`${problem ? told(page, problem) : ''}
<form class="group" method="post" action="${withNext('/register', page, null)}" novalidate>
${hidden(next ? { next } : {})}
${fields(page, shown)}
${checkbox({ name: 'marketing', label: words.marketing, checked: shown.marketing ?? false })}
<p class="caption">${acceptance(page)}</p>
${mainButton(words.submit)}
<p><a href="${withNext('/sign-in', page, next)}">${words.back}</a></p></form>`,
  });
}

function fields({ locale }: PageCall, { typed = {}, errors = {} }: Shown): Markup {
  const words = registerStrings(locale);
  const first = Object.keys(errors).length
    ? (['name', 'email', 'emailAgain', 'phone'] as const).find((name) => errors[name])
    : 'name';
  const one = (name: RegisterField, more: { type?: string; autocomplete: string; inputmode?: string }) =>
    field({
      name,
      label: words[name],
      value: typed[name] ?? '',
      autofocus: first === name,
      error: errors[name],
      ...more,
    });
  return html`${one('name', { autocomplete: 'name' })}
${one('email', { type: 'email', autocomplete: 'email', inputmode: 'email' })}
${one('emailAgain', { type: 'email', autocomplete: 'off', inputmode: 'email' })}
${one('phone', { type: 'tel', autocomplete: 'tel-national', inputmode: 'tel' })}`;
}

function told({ locale }: PageCall, { code }: ProblemError): Markup {
  const words = registerStrings(locale);
  if (code === 'too_many_attempts') return note('warning', words.tooMany);
  if (code === 'database_unavailable') return note('warning', pageStrings(locale).unavailableNext);
  return note('warning', words.closedNext, PROBLEMS[code][locale === 'en' ? 'en' : 'es']);
}

const TOLD_IN_FORM = new Set([
  'too_many_attempts',
  'database_unavailable',
  'distributor_suspended',
  'account_expired',
]);

/** Stores the registration and says that a mail is under way, the same to everybody. */
export async function register(page: PageCall): Promise<Response> {
  const typed = typedOf(page.form);
  const shown = { typed, marketing: page.form.marketing !== undefined };
  const read = readRegistration(typed, page.locale);
  if (!('profile' in read)) return registerPage(page, { ...shown, errors: read as RegisterErrors });
  try {
    const next = nextOf(page);
    const place = await registrationPlace(page, next);
    await requireServing(page.db, place.distributorId, page.now);
    await countSignUp(page.db, page.address, 'profile');
    const token = await store(page, read as CheckedForm, place, next);
    return redirect(withNext('/register/sent', page, next), newcomerCookie(page, token));
  } catch (error) {
    const problem = toProblem(error);
    return TOLD_IN_FORM.has(problem.code)
      ? registerPage(page, { ...shown, problem })
      : pageOfError(page, error);
  }
}

async function store(
  page: PageCall,
  form: CheckedForm,
  { distributorId }: RegistrationPlace,
  next: string | null,
): Promise<string> {
  const { deps, locale, now, requestId } = page;
  const origin = { operation: 'createSignUp', access: null, requestId, channel: 'platform' as const };
  const consent = { marketing: page.form.marketing !== undefined };
  const { result } = await atDesk(deps, origin, now, async (desk) => {
    const row = await storeSignUp(
      { ...desk, publicUrl: deps.publicUrl },
      { ...form, kind: 'profile', distributorId, locale, consent, nextPath: next },
    );
    return issueNewcomerToken(desk.db, row.id, deps.publicUrl);
  });
  return result.token;
}
