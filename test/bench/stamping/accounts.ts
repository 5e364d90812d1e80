import { hashPassword } from '../../../packages/server/src/modules/identity/passwords.ts';
import type { Platform } from '../ledger/platform.ts';
import { idOfDistributor, stampingAccountOf } from '../ledger/population.ts';

/** Billing programs that stamp at once, each with a stamping account of its own. */
const ACCOUNTS = 320;
const PASSWORD = 'timbra-y-timbra-2026';
const STAMPS = 1_000_000;

/** RFC 7617, of some account. */
export const credentialOf = (number: number): string =>
  `Basic ${Buffer.from(`account${1 + (number % ACCOUNTS)}:${PASSWORD}`).toString('base64')}`;

/** Gives the population's first stamping accounts a password, and more stamps than a run can spend. */
export async function openAccounts(platform: Platform): Promise<void> {
  const ids = Array.from({ length: ACCOUNTS }, (_, index) => stampingAccountOf(1 + index));
  // One hash for all: argon2 takes 40 ms.
  const hash = await hashPassword(PASSWORD);
  await platform.query('UPDATE stamping_account SET password_hash = $1 WHERE id = ANY ($2)', [hash, ids]);
  await platform.query(`SELECT ledger_open($1, '{stamp}', '{consumed}')`, [idOfDistributor(0)]);
  await platform.query(
    `SELECT ledger_post(jsonb_agg(jsonb_build_object(
       'debit', jsonb_build_object('owner', $1::text, 'unit', 'stamp', 'role', 'issued'),
       'credit', jsonb_build_object('owner', id, 'unit', 'stamp', 'role', 'stock'),
       'quantity', $2::bigint, 'kind', 'opening')), now()) FROM unnest($3::text[]) id`,
    [idOfDistributor(0), STAMPS, ids],
  );
}
