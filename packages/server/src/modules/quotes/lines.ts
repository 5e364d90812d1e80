import type { QuoteRequest, Unit, z } from '@mostrador/contract';
import { splitVat } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { type Counter, offersById } from '../offers/market.ts';
import { priceFor } from '../offers/offers.ts';
import type { Party } from '../offers/parties.ts';
import type { Service } from '../services/terms.ts';

/** One line of a quote, as it is stored; money in centavos. */
export interface Line {
  offerId: string;
  /** Null: a service. */
  unit: Unit | null;
  /** Packages. */
  quantity: number;
  /** Stamps or points in all of them. */
  units: number;
  toStampingAccountId: string | null;
  vat: number;
  total: number;
  service?: Service;
}

/** What a line sells: stamps, points, or that many of a service. */
export const soldOf = ({ unit, units, service, quantity }: Line): { kind: string; quantity: number } =>
  unit ? { kind: unit, quantity: units } : { kind: service?.kind ?? '', quantity };

type Requested = z.output<typeof QuoteRequest>['lines'][number];

/** Prices what is asked for: VAT is split once per line on its total (A-CM-20). */
export async function priceLines(
  db: Kysely<Database>,
  counter: Counter,
  requested: readonly Requested[],
): Promise<Line[]> {
  const offers = await offersById(
    db,
    counter,
    requested.map(({ offerId }) => offerId),
  );
  const lines: Line[] = [];
  for (const { offerId, quantity, toStampingAccountId } of requested) {
    const offer = offers.get(offerId)!;
    const total = priceFor(counter, offer) * quantity;
    if (!Number.isSafeInteger(total)) throw tooMuch();
    lines.push({
      offerId,
      unit: offer.unit,
      quantity,
      units: offer.quantity * quantity,
      toStampingAccountId: await receiverOf(db, counter.buyer, offer.unit, toStampingAccountId),
      vat: splitVat(total).vat,
      total,
    });
  }
  return lines;
}

const tooMuch = () =>
  problem('invalid_request', {
    errors: [
      {
        pointer: '/lines',
        code: 'too_big',
        message: { es: 'Es más de lo que se puede contar', en: 'More than can be counted' },
      },
    ],
  });

/**
 * The stamping account that receives: only a customer's stamps have one, its only standard account when none
 * is named. 422 `stamping_account_required`, 422 `recipient_not_allowed`, 409 `stamping_account_blocked`.
 */
async function receiverOf(
  db: Kysely<Database>,
  buyer: Party,
  unit: Unit,
  named: string | undefined,
): Promise<string | null> {
  if (unit !== 'stamp' || buyer.kind !== 'customer') {
    if (named) throw problem('recipient_not_allowed');
    return null;
  }
  const accounts = await db
    .selectFrom('stamping_account')
    .select(['id', 'kind', 'state'])
    .where('customer_id', '=', buyer.id)
    .$if(named === undefined, (query) => query.where('kind', '=', 'standard'))
    .$if(named !== undefined, (query) => query.where('id', '=', named!))
    .limit(2)
    .execute();
  const [account, another] = accounts;
  if (!account || another) throw problem(named ? 'not_found' : 'stamping_account_required');
  return acceptReceiver(account);
}

/** An account that may be credited: standard and not blocked (CM-CTI-02, CM-CTI-05). */
export function acceptReceiver(account: { id: string; kind: string; state: string }): string {
  if (account.kind !== 'standard') throw problem('recipient_not_allowed');
  if (account.state !== 'active') throw problem('stamping_account_blocked');
  return account.id;
}

/** Units of each kind in all lines. */
export const unitsOf = (lines: readonly Pick<Line, 'unit' | 'units'>[]): Record<Unit, number> => ({
  stamp: sum(lines.filter(({ unit }) => unit === 'stamp').map(({ units }) => units)),
  point: sum(lines.filter(({ unit }) => unit === 'point').map(({ units }) => units)),
});

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
