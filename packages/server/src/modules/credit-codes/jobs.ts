import { sql } from 'kysely';
import { oneByOne } from '../../jobs/one-by-one.ts';
import { endCode } from './end.ts';
import { lockCode } from './queries.ts';

/** Codes that nobody redeemed in time give back what they reserved (A-CM-17). */
export const expireCreditCodes = oneByOne({
  name: 'expire-credit-codes',
  table: 'credit_code',
  at: 'expires_at',
  where: sql`state = 'open'`,
  each: async (desk, { id }) => endCode(desk, await lockCode(desk.db, id), 'expired'),
});
