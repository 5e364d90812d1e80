import type { IdPrefix } from '@mostrador/contract';
import { typeid } from 'typeid-js';

/** A new public id: sortable by creation, unguessable. */
export const newId = (prefix: IdPrefix): string => typeid(prefix).toString();

/** Ids of things that come into being together: they share what follows their prefixes. */
export function newIds(first: IdPrefix, ...others: IdPrefix[]): [string, ...string[]] {
  const shared = typeid(first).getSuffix();
  return [`${first}_${shared}`, ...others.map((prefix) => `${prefix}_${shared}`)];
}
