import type { Call } from '../../http/call.ts';
import { ProblemError, problem } from '../../http/problem.ts';
import { followUp } from '../payments/follow-up.ts';
import { makeQuote, type QuoteRow, quoteView, readQuote, requestOf } from '../quotes/quotes.ts';
import { inPlaceOf, isWithdrawn } from '../quotes/withdrawn.ts';
import type { Desk } from './desk.ts';
import { counterOfQuote, type OrderRequest, placeOrder } from './place.ts';
import { findOrderOf, readOrder } from './records.ts';
import { atDesk } from './transaction.ts';
import { type OrderView, orderView } from './view.ts';

export type OrderCall = Call<undefined, undefined, OrderRequest>;
const OPERATION = 'createOrder';

/** Places the order in the request's transaction; charges follow its commit and replace the answer (api.md). */
export async function createAnOrder(call: OrderCall): Promise<OrderView> {
  const { deps, db, now, access, locale, requestId } = call;
  const desk: Desk = {
    db,
    now,
    audit: call.audit,
    emit: call.emit,
    followUps: new Set(),
    publicUrl: deps.publicUrl,
  };
  const order = await placeOrder(desk, access, call.body);
  const view = (record: typeof order) => orderView(record, deps.publicUrl, locale);
  if (desk.followUps.size) {
    call.afterCommit(async () => {
      await followUp(deps, { operation: OPERATION, access, requestId }, now, desk.followUps);
      return view(await readOrder(deps.db, order.id));
    });
  }
  return view(order);
}

/**
 * A stale quote is answered with a new one for the same, at today's prices (member `quote`): one that has expired
 * (409 `quote_expired`), and one whose package was withdrawn for another of the same size (409 `offer_withdrawn`).
 * Where it can no longer be bought, the refusal says why.
 */
export async function renewStale(error: unknown, call: OrderCall): Promise<never> {
  if (!(error instanceof ProblemError)) throw error;
  if (error.code !== 'quote_expired' && error.code !== 'offer_withdrawn') throw error;
  const { deps, body, access, now, requestId } = call;
  const origin = { operation: OPERATION, access, requestId };
  const { result } = await atDesk(deps, origin, now, (desk) =>
    renewQuote(desk, access.accountId, body.quoteId),
  );
  if (!result) throw problem('offer_withdrawn');
  const detail = {
    es: 'Revise la cotización nueva: los precios pueden haber cambiado.',
    en: 'Check the new quote: prices may have changed.',
  };
  throw problem(error.code, { detail, members: { quote: result } });
}

/**
 * The newest quote in the place of a stale one: asking again gives the same, while it is good and unused. Null where
 * something in it is withdrawn and nothing has taken its place.
 */
async function renewQuote(desk: Desk, accountId: string, quoteId: string) {
  const last = await newestInPlaceOf(desk.db, await readQuote(desk.db, accountId, quoteId, { lock: true }));
  const counter = await counterOfQuote(desk.db, last, desk.now);
  const requested = await inPlaceOf(desk.db, requestOf(last.lines));
  if (!requested) return null;
  const withdrawn = await isWithdrawn(desk.db, last.lines);
  const open = !withdrawn && last.valid_until > desk.now && !(await findOrderOf(desk.db, last.id));
  const quote = open ? last : await makeQuote(desk.db, counter, requested, last.id);
  const view = quoteView(quote, counter.buyer);
  if (!open) desk.audit({ subject: { type: 'quote', id: quote.id }, after: view });
  return view;
}

async function newestInPlaceOf(db: Desk['db'], quote: QuoteRow): Promise<QuoteRow> {
  const next = await db
    .selectFrom('quote')
    .select('id')
    .where('replaces_id', '=', quote.id)
    .executeTakeFirst();
  if (!next) return quote;
  return newestInPlaceOf(db, await readQuote(db, quote.account_id, next.id, { lock: true }));
}
