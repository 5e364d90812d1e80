import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import type { Party } from '../offers/parties.ts';
import { type ServiceOffer, UNLIMITED_CODES } from './terms.ts';

type StampingAccount = Selectable<Database['stamping_account']>;

/**
 * The buyer's unlimited account that gets its year: the one named, or its only one. One that is bound to an RFC takes
 * the offer for one RFC, an open one that for any (IP-14).
 * @throws 422 `stamping_account_required`, 422 `recipient_not_allowed`, 409 `stamping_account_blocked`, 404
 */
export async function chooseUnlimited(
  db: Kysely<Database>,
  buyer: Pick<Party, 'id'>,
  offer: Pick<ServiceOffer, 'code'>,
  named: string | undefined,
): Promise<StampingAccount> {
  const accounts = await db
    .selectFrom('stamping_account')
    .selectAll()
    .where('customer_id', '=', buyer.id)
    .$if(named === undefined, (query) => query.where('kind', '=', 'unlimited'))
    .$if(named !== undefined, (query) => query.where('id', '=', named!))
    .limit(2)
    .execute();
  const [account, another] = accounts;
  if (!account || another) throw problem(named ? 'not_found' : 'stamping_account_required');
  refuseReceiver(account, offer);
  return account;
}

/** Whether the account may get a year of the offer; throws where it may not. */
export function refuseReceiver(
  { kind, state, rfc }: Pick<StampingAccount, 'kind' | 'state' | 'rfc'>,
  { code }: Pick<ServiceOffer, 'code'>,
): void {
  if (kind !== 'unlimited') throw problem('recipient_not_allowed');
  if (state === 'blocked') throw problem('stamping_account_blocked');
  if (code === (rfc ? UNLIMITED_CODES.oneRfc : UNLIMITED_CODES.anyRfc)) return;
  const detail = rfc
    ? {
        es: 'La cuenta está restringida a un RFC: elija esa oferta.',
        en: 'The account is bound to one RFC: choose that offer.',
      }
    : {
        es: 'La cuenta está abierta a cualquier RFC: elija esa oferta.',
        en: 'The account is open to any RFC: choose that offer.',
      };
  throw problem('recipient_not_allowed', { detail });
}
