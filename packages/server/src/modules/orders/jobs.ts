import { sql } from 'kysely';
import { oneByOne } from '../../jobs/one-by-one.ts';
import { failOrder } from './end.ts';
import { readOrder } from './records.ts';

/** Orders that nobody confirmed end with their quote, reason `confirmation_expired`. */
export const expireConfirmations = oneByOne({
  name: 'expire-confirmations',
  table: 'purchase_order',
  at: 'confirm_by',
  where: sql`state = 'awaiting-confirmation'`,
  each: async (desk, { id }) => failOrder(desk, await readOrder(desk.db, id), 'confirmation_expired'),
});
