import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import { problem } from './problem.ts';

/** The operator, and its support, which serves every customer (section 9). */
export const seesAll = ({ kind, accountKind }: Access): boolean =>
  kind === 'operator' || (kind === 'support' && accountKind === 'operator');

/**
 * The one place that decides what a caller may see: its own account, and for a distributor its direct
 * customers and sub-distributors. The operator sees all. Handlers add it to every query; what it hides is 404.
 *
 * `accountColumn` and `parentColumn` name the columns that hold the row's account and that account's parent.
 */
export function visibleTo<T extends keyof Database>(
  access: Access,
  accountColumn: string,
  parentColumn?: string,
): (eb: ExpressionBuilder<Database, T>) => Expression<SqlBool> {
  return () => {
    if (seesAll(access)) return sql<SqlBool>`true`;
    const own = sql<SqlBool>`${sql.ref(accountColumn)} = ${access.accountId}`;
    if (access.accountKind === 'customer' || !parentColumn || access.kind === 'visitor') return own;
    return sql<SqlBool>`(${own} or ${sql.ref(parentColumn)} = ${access.accountId})`;
  };
}

/** Within what is visible, only what belongs to the caller's own account: the operator sees everybody's. */
export function directOf<T extends keyof Database>(
  { accountId }: Access,
  direct: 'true' | 'false' | undefined,
  parentColumn: string,
): (eb: ExpressionBuilder<Database, T>) => Expression<SqlBool> {
  return () =>
    direct === 'true' ? sql<SqlBool>`${sql.ref(parentColumn)} = ${accountId}` : sql<SqlBool>`true`;
}

/**
 * Refuses to change what the caller sees and another account owns: a distributor reads what its distributors sell, and
 * leaves it alone. The operator may.
 * @throws 403 `forbidden`
 */
export function requireOwn({ kind, accountId }: Access, ownerId: string): void {
  if (kind !== 'operator' && ownerId !== accountId) throw problem('forbidden');
}

/**
 * Within its customer, a stamping application reads what its own account has and did, and nothing else: payroll and sales
 * of one company often have an account each. Everybody else is held by `visibleTo` alone.
 */
export function ofStampingAccount<T extends keyof Database>(
  { stampingAccount }: Access,
  column: string,
): (eb: ExpressionBuilder<Database, T>) => Expression<SqlBool> {
  return () =>
    stampingAccount ? sql<SqlBool>`${sql.ref(column)} = ${stampingAccount.id}` : sql<SqlBool>`true`;
}
