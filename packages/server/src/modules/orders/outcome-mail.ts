import type { Locale } from '../../http/problem.ts';
import { composeMail } from '../mail/layout.ts';
import { queueMail } from '../mail/queue.ts';
import { greetingOf, type Recipient, recipientOf } from '../mail/recipients.ts';
import { readOfferNames } from './confirm-scene.ts';
import type { Desk } from './desk.ts';
import { count, pesos } from './format.ts';
import { type OutcomeFacts, outcomeStrings } from './outcome-strings.ts';
import { type OrderRecord, readOrder } from './records.ts';

/** Whose word an account's purchases are. */
const HEADS = ['principal', 'master'];

/**
 * Writes to the buyer what became of an order whose charge took days (SV-19): nobody waits in a page for so long.
 * An order that was paid online says so in the page, and is told nobody.
 */
export async function tellOutcome(desk: Pick<Desk, 'db'>, orderId: string): Promise<void> {
  const { db } = desk;
  const order = await readOrder(db, orderId);
  const { state, payment } = order;
  if (!payment?.expected_settlement_at) return;
  if (state !== 'fulfilled' && state !== 'failed' && state !== 'refunded') return;
  for (const to of await recipientsOf(desk, order)) {
    const { locale } = to;
    const { subject, before, after } = outcomeStrings(locale)[state](await factsOf(desk, order, locale));
    const mail = { locale, subject, before: [greetingOf(to), ...before], after };
    await queueMail(db, `order-${state}`, composeMail(to.email, mail));
  }
}

/** The person who bought; where that is nobody, or somebody who left, whoever heads the account. */
async function recipientsOf(
  { db }: Pick<Desk, 'db'>,
  { account_id, profile_id }: OrderRecord,
): Promise<Recipient[]> {
  const people = await db
    .selectFrom('profile_link as l')
    .innerJoin('profile as p', 'p.id', 'l.profile_id')
    .select(['p.id', 'p.name', 'p.email', 'p.locale', 'l.link'])
    .where('l.account_id', '=', account_id)
    .orderBy('p.id')
    .execute();
  const buyer = people.filter(({ id }) => id === profile_id);
  const written = buyer.length ? buyer : people.filter(({ link }) => HEADS.includes(link));
  return written.map(recipientOf);
}

async function factsOf({ db }: Pick<Desk, 'db'>, order: OrderRecord, locale: Locale): Promise<OutcomeFacts> {
  const { label, account, seller } = await db
    .selectFrom('purchase_order as o')
    .innerJoin('account as a', 'a.id', 'o.account_id')
    .innerJoin('account as s', 's.id', 'o.seller_id')
    .innerJoin('payment_method as m', 'm.id', 'o.payment_method_id')
    .select(['m.label', 'a.name as account', 's.name as seller'])
    .where('o.id', '=', order.id)
    .executeTakeFirstOrThrow();
  const names = await readOfferNames(db, order.lines);
  const bought = order.lines.map(({ offerId, quantity }) => {
    const name = names.get(offerId) ?? '';
    return quantity > 1 ? `${count(quantity, locale)} × ${name}` : name;
  });
  return { account, seller, method: label, amount: pesos(order.total, locale), bought: bought.join(', ') };
}
