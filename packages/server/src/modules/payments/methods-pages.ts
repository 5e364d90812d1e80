import { listPaymentMethods, removePaymentMethod } from '@mostrador/contract';
import { ProblemError, problem } from '../../http/problem.ts';
import type { Api } from '../../http/register.ts';
import { actAtPage } from '../../pages/act.ts';
import { redirect } from '../../pages/layout.ts';
import { type PageCall, routePage } from '../../pages/route.ts';
import { callersOf } from '../identity/callers.ts';
import { type PlatformPerson, requirePlatformPerson } from '../identity/platform-session.ts';
import { forgetMethod, readMethods } from './methods.ts';
import { type AccountMethods, methodsPage } from './methods-page.ts';

/** Where a person sees what its accounts can pay with, and has one forgotten (A-CM-14). */
export function paymentMethodPages(api: Api): void {
  routePage(api, 'get', '/payment-methods', show);
  routePage(api, 'post', '/payment-methods', forget);
}

async function show(page: PageCall): Promise<Response> {
  const person = await requirePlatformPerson(page);
  if (person instanceof Response) return person;
  const accounts = await readAll(page, person);
  const told = await removedLabel(page, accounts);
  return methodsPage(page, person, accounts, told);
}

/** The methods of each account at which the person may see them, and whether it may have them forgotten. */
async function readAll({ db }: PageCall, person: PlatformPerson): Promise<AccountMethods[]> {
  const removers = new Set(callersOf(person, removePaymentMethod).map(({ accountId }) => accountId));
  const ids = new Set(callersOf(person, listPaymentMethods).map(({ accountId }) => accountId));
  const seen = person.accounts.filter(({ id }) => ids.has(id));
  return Promise.all(
    seen.map(async (account) => ({
      account,
      methods: await readMethods(db, account.id),
      mayRemove: removers.has(account.id),
    })),
  );
}

/** What the address says was just removed, if it is one of the person's; null: nothing. */
async function removedLabel({ db, url }: PageCall, accounts: AccountMethods[]): Promise<string | null> {
  const id = url.searchParams.get('removed');
  if (!id || !accounts.length) return null;
  const row = await db
    .selectFrom('payment_method')
    .select('label')
    .where('id', '=', id)
    .where('removed_at', 'is not', null)
    .where(
      'account_id',
      'in',
      accounts.map(({ account }) => account.id),
    )
    .executeTakeFirst();
  return row?.label ?? null;
}

async function forget(page: PageCall): Promise<Response> {
  const person = await requirePlatformPerson(page);
  if (person instanceof Response) return person;
  const { form, locale } = page;
  const id = form.id ?? '';
  const access = callersOf(person, removePaymentMethod).find(({ accountId }) => accountId === form.account);
  if (!access) throw problem('not_found');
  try {
    await actAtPage(page, access, removePaymentMethod, (desk) => forgetMethod(desk, access.accountId, id));
  } catch (error) {
    // Removed meanwhile, in another window: it is gone, as was asked.
    if (!(error instanceof ProblemError && error.code === 'not_found')) throw error;
  }
  return redirect(`/payment-methods?${new URLSearchParams({ removed: id, locale })}`);
}
