import type { Balance, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { type Facts, factsOfCustomer } from './facts.ts';
import { forecastView } from './view.ts';

type Notice = z.input<typeof Balance>['autoSale'];

/** What a customer's balance tells of its automatic sales: the one that is paused, else the one that fires next. */
export async function readAutoSaleNotice(
  db: Kysely<Database>,
  customerId: string,
  now: Date,
): Promise<Notice> {
  const found = (await factsOfCustomer(db, customerId, now)).map((facts) => noticeOf(facts, now));
  const notices = found.filter((notice) => notice !== null);
  return notices.find(({ state }) => state === 'paused') ?? notices.sort(byDay)[0] ?? null;
}

type Given = NonNullable<Notice>;

/** Those that will never fire come last. */
const byDay = (one: Given, other: Given) => (one.firesOn ?? '9').localeCompare(other.firesOn ?? '9');

function noticeOf(facts: Facts, now: Date): Notice {
  const { rule, stampingAccountId } = facts;
  if (!rule || rule.state === 'off') return null;
  const { state, minimum, quantity, amount } = rule;
  const { firesOn } = forecastView(facts, minimum, now);
  return { stampingAccountId, state, minimum, quantity, amount: { amount, currency: 'MXN' }, firesOn };
}
