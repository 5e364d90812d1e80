import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import { seesAll } from './tenancy.ts';

/**
 * What concerns a distributor's account as its parent may see it: how the account stands, its credit line, its purchases
 * and contracts. What it does with its own customers, prices, settings, codes, keys and automatic sales stays its own,
 * though its parent stands beside it in every entry and event: whoever is two steps away is 404 elsewhere.
 */
const OF_ACCOUNT = ['distributor', 'order', 'payment', 'contract'];

/** Subjects in the trail. A transfer's entry is its sender's: what a distributor hands on is not its parent's. */
const IN_TRAIL = OF_ACCOUNT;
/** Subjects of events: also its balance, and a transfer, which is told to its receiver, of what the parent gave it. */
const IN_EVENTS = [...OF_ACCOUNT, 'account', 'transfer'];

const isDistributor = (accountId: string): boolean => accountId.startsWith('dst_');

/** Within what is visible: of the distributors below the caller only what concerns their account. */
function ofNetwork<T extends keyof Database>(
  access: Access,
  table: T & string,
  subjects: readonly string[],
): (eb: ExpressionBuilder<Database, T>) => Expression<SqlBool> {
  return () => {
    if (seesAll(access)) return sql<SqlBool>`true`;
    const accountId = sql.ref(`${table}.account_id`);
    const subjectType = sql.ref(`${table}.subject_type`);
    return sql<SqlBool>`(${accountId} = ${access.accountId} OR ${accountId} NOT LIKE ${'dst\\_%'}
      OR ${subjectType} = ANY (${[...subjects]}::text[]))`;
  };
}

export const trailOfNetwork = (access: Access) => ofNetwork(access, 'audit_entry', IN_TRAIL);
export const eventsOfNetwork = (access: Access) => ofNetwork(access, 'event', IN_EVENTS);

/** The same for an event in memory. */
export const concernsParent = (event: { account_id: string; subject_type: string }): boolean =>
  !isDistributor(event.account_id) || IN_EVENTS.includes(event.subject_type);
