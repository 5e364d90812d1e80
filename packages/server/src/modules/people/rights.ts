import { sql } from 'kysely';
import type { Access } from '../../http/access.ts';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { visibleTo } from '../../http/tenancy.ts';

/** A customer whose people are read or changed. */
export interface Customer {
  id: string;
  parentId: string;
  name: string;
  state: string;
  /** Somebody is linked to it already; an invitation that waits is no link. */
  hasPeople: boolean;
  hasPrincipal: boolean;
}

type PeopleCall = Pick<Call<{ id: string }>, 'db' | 'access' | 'params'>;

/**
 * The customer, 404 for another tenant's. `lock` keeps others from changing its people until the transaction ends.
 */
export async function readCustomer(
  { db, access, params }: PeopleCall,
  { lock = false } = {},
): Promise<Customer> {
  const row = await db
    .selectFrom('account')
    .select(['account.id', 'account.parent_id', 'account.name', 'account.state'])
    .select([linked('true').as('hasPeople'), linked("l.link = 'principal'").as('hasPrincipal')])
    .where('account.id', '=', params.id)
    .where('account.kind', '=', 'customer')
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row?.parent_id) throw problem('not_found');
  return { ...row, parentId: row.parent_id };
}

const linked = (condition: string) =>
  sql<boolean>`EXISTS (SELECT FROM profile_link l WHERE l.account_id = account.id AND ${sql.raw(condition)})`;

/** Whether the distributor's credential acts, and not a person of the customer. */
const isDistributors = ({ accountKind }: Access) => accountKind === 'distributor';

/**
 * Who assigns the principal: the distributor or the operator the first one; later only that person, or the operator
 * (section 9).
 * @throws 403 `customer_authorization_required`, `forbidden`; 404
 */
export async function mayAssign(call: PeopleCall, options?: { lock: boolean }): Promise<Customer> {
  const customer = await readCustomer(call, options);
  if (isDistributors(call.access) && customer.hasPrincipal) throw problem('customer_authorization_required');
  if (call.access.accountKind === 'customer' && call.access.link !== 'principal') throw problem('forbidden');
  return customer;
}

/**
 * Who links others: the customer's principal and administrators; the distributor the first one only (IP-05). Members
 * change nothing (http/authorize.ts).
 */
export async function mayLink(call: PeopleCall, options?: { lock: boolean }): Promise<Customer> {
  const customer = await readCustomer(call, options);
  if (isDistributors(call.access) && customer.hasPeople) throw problem('customer_authorization_required');
  return customer;
}

/** Who ends a link: the customer's own people, the operator, and the distributor while there is no principal. */
export async function mayUnlink(call: PeopleCall, options?: { lock: boolean }): Promise<Customer> {
  const customer = await readCustomer(call, options);
  if (isDistributors(call.access) && customer.hasPrincipal) throw problem('customer_authorization_required');
  return customer;
}

/** A person of the customer, and nobody else. */
export const isOwnPerson = ({ kind }: Access): boolean => kind === 'customer-person';
