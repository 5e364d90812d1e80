import { PROBLEMS } from '@mostrador/contract';
import { ProblemError } from '../../http/problem.ts';
import type { Api } from '../../http/register.ts';
import { actAtPage } from '../../pages/act.ts';
import { redirect } from '../../pages/layout.ts';
import { type PageCall, routePage } from '../../pages/route.ts';
import { type PlatformPerson, requirePlatformPerson } from '../identity/platform-session.ts';
import { readAwaiting } from './awaiting.ts';
import { awaitingPage, strangerPage } from './awaiting-page.ts';
import { decisionPath } from './decide.ts';
import { findSeen, type SeenSignUp } from './deciders.ts';
import { decisionPage, type Refusal, rejectionPage } from './decision-page.ts';
import { DECISIONS, type Decision, isSettled, OPEN_DECISIONS } from './decisions.ts';
import { outcomePage, type Told } from './outcome-page.ts';
import { signUpOutcomeStrings } from './outcome-strings.ts';
import { remind } from './reminder.ts';

/** Where a distributor's people decide who becomes its customer or its distributor (IP-05, CM-DIS-07). */
export function decisionPages(api: Api): void {
  routePage(api, 'get', '/sign-ups', list);
  routePage(api, 'get', '/sign-ups/:id', (page) => withSignUp(page, show));
  routePage(api, 'post', '/sign-ups/:id', (page) => withSignUp(page, decide));
  routePage(api, 'post', '/sign-ups/:id/mail', (page) => withSignUp(page, remind));
  routePage(api, 'get', '/sign-ups/:id/rejection', (page) => withSignUp(page, askAgain));
}

type Step = (page: PageCall, person: PlatformPerson, seen: SeenSignUp) => Promise<Response>;

async function withSignUp(page: PageCall, step: Step): Promise<Response> {
  const person = await requirePlatformPerson(page);
  if (person instanceof Response) return person;
  const seen = await findSeen(page.db, person, page.params.id ?? '');
  return seen ? step(page, person, seen) : strangerPage(page, person, 'signUp');
}

async function list(page: PageCall): Promise<Response> {
  const person = await requirePlatformPerson(page);
  if (person instanceof Response) return person;
  const awaiting = await readAwaiting(page.db, person, page.url.searchParams.get('after'));
  return awaiting ? awaitingPage(page, person, awaiting) : strangerPage(page, person, 'list');
}

function show(
  page: PageCall,
  person: PlatformPerson,
  seen: SeenSignUp,
  refusal?: Refusal,
): Promise<Response> {
  if (!isSettled(seen)) return decisionPage(page, person, seen, refusal);
  const told = page.url.searchParams.get('told');
  return outcomePage(page, person, seen, told === 'done' || told === 'late' ? told : null);
}

async function askAgain(page: PageCall, person: PlatformPerson, seen: SeenSignUp): Promise<Response> {
  const open = seen.decides && OPEN_DECISIONS[seen.stage]?.includes('reject');
  return open ? rejectionPage(page, person, seen) : redirect(decisionPath(seen.row.id, page.locale));
}

async function decide(page: PageCall, person: PlatformPerson, seen: SeenSignUp): Promise<Response> {
  const { form, locale } = page;
  const { access, row } = seen;
  const to = (query: { told?: NonNullable<Told> }) => redirect(decisionPath(row.id, locale, query));
  const decision = form.decision as Decision;
  if (!Object.hasOwn(DECISIONS, decision)) return to({});
  const { operation, carryOut } = DECISIONS[decision];
  try {
    await actAtPage(page, access, operation, (desk) => carryOut(desk, access, row));
    return to({ told: 'done' });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'state_conflict') return to({ told: 'late' });
    const refusal = refusalOf(page, error);
    if (!refusal) throw error;
    return show(page, person, seen, refusal);
  }
}

/** What the person can do something about; null: an error like any other. */
function refusalOf({ locale }: PageCall, { code }: ProblemError): Refusal | null {
  const { refused } = signUpOutcomeStrings(locale);
  if (!Object.hasOwn(refused, code)) return null;
  const { status, ...titles } = PROBLEMS[code];
  return {
    title: titles[locale === 'en' ? 'en' : 'es'],
    next: refused[code as keyof typeof refused],
    status,
  };
}
