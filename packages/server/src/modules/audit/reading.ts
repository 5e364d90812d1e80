import type { Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { DISTRIBUTORS_OWN, forReader } from '../customers/for-reader.ts';

type Entry = Selectable<Database['audit_entry']>;

/**
 * What a customer's trail keeps and the customer does not read, by subject: nobody learns from the trail what the
 * resource itself keeps from them. Hidden as it is read, so that entries written before are covered, too.
 */
const SELLERS_OWN: Readonly<Record<string, readonly string[]>> = {
  customer: DISTRIBUTORS_OWN,
  // Whether the seller had to buy first what it sold.
  order: ['automatic'],
};

/** What an entry says of the change, as the caller may read it. */
export function changeFor(access: Access, { subject_type, before, after }: Entry) {
  const own = SELLERS_OWN[subject_type] ?? [];
  const shown = (document: unknown) =>
    typeof document === 'object' && document ? forReader(document, access, own) : document;
  return { before: shown(before), after: shown(after) };
}
