import { createOrder, PROBLEMS, type ProblemCode } from '@mostrador/contract';
import { isAuthorized } from '../../http/authorize.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Api } from '../../http/register.ts';
import { routeAsset } from '../../pages/assets.ts';
import { redirect, renderPage } from '../../pages/layout.ts';
import { html } from '../../pages/markup.ts';
import { note } from '../../pages/parts.ts';
import { type PageCall, routePage } from '../../pages/route.ts';
import { signOutOf } from '../authorize/consent-page.ts';
import {
  accessOf,
  type LinkedAccount,
  type PlatformPerson,
  requirePlatformPerson,
} from '../identity/platform-session.ts';
import { followUp } from '../payments/follow-up.ts';
import { storedMethod } from '../payments/methods.ts';
import { confirmOrder, isOver, refuseOrder } from './confirm.ts';
import { type ConfirmForm, confirmPage } from './confirm-page.ts';
import { confirmPath } from './confirm-path.ts';
import { readScene } from './confirm-scene.ts';
import { confirmStrings } from './confirm-strings.ts';
import { OUTCOME_SCRIPT, outcomePage } from './outcome-page.ts';
import { findOrder, type OrderRecord } from './records.ts';
import { atDesk } from './transaction.ts';

/** Refusals that the person can do something about: the page stays, with what was chosen. */
const TOLD_ON_PAGE = new Set<ProblemCode>([
  'insufficient_points',
  'offer_withdrawn',
  'seller_out_of_stock',
  'purchase_not_allowed',
  'payment_source_not_allowed',
  'payment_token_refused',
  'stamping_account_blocked',
  'recipient_not_allowed',
  'distributor_suspended',
  'account_expired',
  'forbidden',
  'not_found',
]);

interface Visit {
  person: PlatformPerson;
  account: LinkedAccount;
  order: OrderRecord;
}

/** The window in which the order's own person confirms what a site may not spend by itself. */
export function confirmationPages(api: Api): void {
  routeAsset(api, OUTCOME_SCRIPT);
  routePage(api, 'get', '/confirm/:id', (page) => withOrder(page, show));
  routePage(api, 'post', '/confirm/:id', (page) => withOrder(page, decide));
}

/** Only a person of the order's own account that may order itself comes any further: no reader, no support. */
async function withOrder(
  page: PageCall,
  step: (page: PageCall, visit: Visit) => Promise<Response>,
): Promise<Response> {
  const person = await requirePlatformPerson(page);
  if (person instanceof Response) return person;
  const order = await findOrder(page.db, page.params.id ?? '');
  const account = person.accounts.find(({ id }) => id === order?.account_id);
  if (!order || !account) return turnAway(page, person, null);
  if (!isAuthorized(createOrder.spec, accessOf(person, account))) return turnAway(page, person, account);
  return step(page, { person, account, order });
}

async function show(page: PageCall, visit: Visit): Promise<Response> {
  const order = await endIfOver(page, visit);
  const scene = await readScene(page.db, order, visit.account);
  if (order.state !== 'awaiting-confirmation') return outcomePage(page, scene);
  return confirmPage(page, scene, await freshMethod(page, page.url.searchParams.get('providerToken')));
}

async function decide(page: PageCall, visit: Visit): Promise<Response> {
  const { form, deps } = page;
  const providerToken = form.method === 'new' ? form.providerToken : undefined;
  const paymentMethodId = form.method === 'new' ? undefined : form.method;
  try {
    if (form.decision === 'confirm') {
      const waits = visit.order.state === 'awaiting-confirmation' && visit.order.source === 'method';
      const fresh = waits && providerToken ? await storedMethod(deps.payments, providerToken) : undefined;
      const choice = { paymentMethodId, fresh };
      await act(page, visit, 'confirmOrder', (desk) => confirmOrder(desk, visit.order.id, choice));
    } else {
      await act(page, visit, 'refuseOrder', (desk) => refuseOrder(desk, visit.order.id));
    }
  } catch (error) {
    if (!(error instanceof ProblemError) || !TOLD_ON_PAGE.has(error.code)) throw error;
    const scene = await readScene(page.db, visit.order, visit.account);
    const fresh = await freshMethod(page, form.providerToken ?? null);
    return confirmPage(page, scene, { ...fresh, refusal: refusalOf(page, error), chosen: paymentMethodId });
  }
  return redirect(confirmPath(page, visit.order));
}

/** One act of the person, audited as the platform's page; charges follow its commit. */
async function act(
  page: PageCall,
  { person, account }: Visit,
  operation: string,
  work: Parameters<typeof atDesk<OrderRecord>>[3],
): Promise<OrderRecord> {
  const { deps, now, requestId } = page;
  const origin = { operation, access: accessOf(person, account), requestId, channel: 'platform' as const };
  const { result, followUps } = await atDesk(deps, origin, now, work);
  await followUp(deps, origin, now, followUps);
  return result;
}

/** A quote that ended while the window was open: nobody needs to wait for the job that ends its order. */
async function endIfOver(page: PageCall, visit: Visit): Promise<OrderRecord> {
  const { order } = visit;
  if (order.state !== 'awaiting-confirmation' || !isOver(order, page.now)) return order;
  return act(page, visit, 'expireConfirmation', (desk) => refuseOrder(desk, order.id));
}

async function freshMethod({ deps, locale }: PageCall, token: string | null): Promise<ConfirmForm> {
  if (!token) return { fresh: null };
  const method = await deps.payments.store(token);
  if (method) return { fresh: { token, method } };
  const title = PROBLEMS.payment_token_refused[locale === 'en' ? 'en' : 'es'];
  return { fresh: null, refusal: { title, detail: confirmStrings(locale).refusedToken, status: 422 } };
}

function refusalOf({ locale }: PageCall, { code, extras }: ProblemError): ConfirmForm['refusal'] {
  const language = locale === 'en' ? 'en' : 'es';
  const { status, ...titles } = PROBLEMS[code];
  return { title: titles[language], detail: extras.detail?.[language] ?? null, status };
}

/** Somebody else's order does not exist; who may not order is told who may confirm. */
function turnAway(page: PageCall, person: PlatformPerson, account: LinkedAccount | null): Promise<Response> {
  const words = confirmStrings(page.locale);
  return renderPage({
    title: account ? words.reader : words.stranger,
    locale: page.locale,
    status: account ? 403 : 404,
    body: html`${note('warning', account ? words.readerNext(account.name) : words.strangerNext)}${signOutOf(page, person)}`,
  });
}
