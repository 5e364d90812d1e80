import type { Quote, QuoteRequest, z } from '@mostrador/contract';
import { pointsFor } from '@mostrador/domain';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { type Counter, offersById } from '../offers/market.ts';
import { money } from '../offers/offers.ts';
import type { Party } from '../offers/parties.ts';
import { readServices } from '../services/catalogue.ts';
import { priceServices } from '../services/lines.ts';
import { judge, paymentSources } from './judge.ts';
import { type Line, priceLines, sum, unitsOf } from './lines.ts';

/** Business time for which a quote keeps its price. */
export const QUOTE_VALID_MS = 15 * 60_000;
/** For so long after that it is still answered with a new one (409 `quote_expired`). */
const KEPT_MS = 24 * 3_600_000;

export type QuoteRow = Omit<Selectable<Database['quote']>, 'lines'> & { lines: Line[] };
type Requested = z.output<typeof QuoteRequest>['lines'];

/** Prices, judges and stores a quote. Nothing is reserved. */
export async function makeQuote(
  db: Kysely<Database>,
  counter: Counter,
  requested: Requested,
  replaces: string | null = null,
): Promise<QuoteRow> {
  const services = await priceRequestedServices(db, counter, requested);
  if (services) return storeQuote(db, { ...services, now: counter.now }, services.lines, replaces);
  const lines = await priceLines(db, counter, requested);
  if (!paymentSources(counter.buyer, lines).length) {
    throw problem('payment_source_not_allowed', {
      detail: {
        es: 'Compre los timbres y los puntos por separado: los timbres se pagan con puntos y los puntos no.',
        en: 'Buy stamps and points apart: stamps are paid with points, and points are not.',
      },
    });
  }
  await judge(db, counter, lines);
  return storeQuote(db, counter, lines, replaces);
}

/** Services are sold by the operator, apart from packages; null when no service is asked for. */
async function priceRequestedServices(db: Kysely<Database>, counter: Counter, requested: Requested) {
  const { buyer, now } = counter;
  const offers = new Map((await readServices(db, buyer, now)).map((offer) => [offer.id, offer]));
  const asked = requested.filter(({ offerId }) => offers.has(offerId));
  if (!asked.length) return null;
  if (asked.length < requested.length) {
    const packages = requested.filter(({ offerId }) => !offers.has(offerId)).map(({ offerId }) => offerId);
    await offersById(db, counter, packages);
    throw problem('offers_sold_apart');
  }
  const lines = await priceServices(db, buyer, requested, offers, now);
  await judge(db, counter, lines);
  return { buyer, seller: { id: offers.get(asked[0]!.offerId)!.sellerId }, lines };
}

/** Stores priced lines as a quote of the counter's buyer and seller. */
export async function storeQuote(
  db: Kysely<Database>,
  { buyer, seller, now }: { buyer: Pick<Party, 'id'>; seller: Pick<Party, 'id'>; now: Date },
  lines: Line[],
  replaces: string | null = null,
): Promise<QuoteRow> {
  const valid_until = new Date(now.getTime() + QUOTE_VALID_MS);
  const row = {
    id: newId('quo'),
    account_id: buyer.id,
    seller_id: seller.id,
    total: sum(lines.map(({ total }) => total)),
    vat: sum(lines.map(({ vat }) => vat)),
    valid_until,
    remove_at: new Date(valid_until.getTime() + KEPT_MS),
    created_at: now,
    replaces_id: replaces,
  };
  await db
    .insertInto('quote')
    .values({ ...row, lines: JSON.stringify(lines) })
    .execute();
  return { ...row, lines };
}

/** A quote of the account; 404 for another's. `lock` keeps it from being ordered twice at once. */
export async function readQuote(
  db: Kysely<Database>,
  accountId: string,
  id: string,
  { lock = false } = {},
): Promise<QuoteRow> {
  const row = await db
    .selectFrom('quote')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return { ...row, lines: row.lines as Line[] };
}

/** The same lines as they were asked for, to price them anew. */
export const requestOf = (lines: readonly Line[]): Requested =>
  lines
    .filter(({ service }) => !service?.renews)
    .map(({ offerId, quantity, toStampingAccountId }) => ({
      offerId,
      quantity,
      ...(toStampingAccountId ? { toStampingAccountId } : {}),
    }));

/** Lines, totals and effects, as quotes and orders show them. */
export function linesView({ lines, total, vat }: Pick<QuoteRow, 'lines' | 'total' | 'vat'>) {
  const { stamp, point } = unitsOf(lines);
  const ends = lines.flatMap(({ service }) => service?.endsAt ?? []).sort();
  return {
    lines: lines.map((line) => ({
      offerId: line.offerId,
      quantity: line.quantity,
      toStampingAccountId: line.toStampingAccountId,
      ...(line.service ? { months: line.service.months } : {}),
      subtotal: money(line.total - line.vat),
      vat: money(line.vat),
      total: money(line.total),
    })),
    subtotal: money(total - vat),
    vat: money(vat),
    total: money(total),
    points: pointsFor(total),
    effects: {
      ...(stamp ? { stamps: stamp } : {}),
      ...(point ? { points: point } : {}),
      ...(ends.length ? { contractEndsAt: ends.at(-1)! } : {}),
    },
  };
}

/** The quote as the API shows it. */
export const quoteView = (row: QuoteRow, buyer: Pick<Party, 'kind'>): z.input<typeof Quote> => ({
  id: row.id,
  ...linesView(row),
  paymentSources: paymentSources(buyer, row.lines),
  validUntil: row.valid_until.toISOString(),
});
