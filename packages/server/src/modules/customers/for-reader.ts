import type { Access } from '../../http/access.ts';

/** The distributor's label and notes about its customer are not for the customer itself. */
export const DISTRIBUTORS_OWN: readonly string[] = ['type', 'comments'];

/** What is kept about a customer as the caller reads it: what is its distributor's own is null to the customer. */
export function forReader<T extends object>(
  kept: T,
  { accountKind }: Pick<Access, 'accountKind'>,
  own: readonly string[] = DISTRIBUTORS_OWN,
): T {
  if (accountKind !== 'customer') return kept;
  const hidden = own.filter((name) => name in kept).map((name) => [name, null]);
  return { ...kept, ...Object.fromEntries(hidden) };
}
