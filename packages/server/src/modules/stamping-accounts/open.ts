import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { LEDGER_ACCOUNTS, openLedgerAccounts } from '../../ledger/index.ts';

export interface NewStampingAccount {
  customerId: string;
  kind: 'standard' | 'unlimited';
  /** Null: an automatic id. */
  name: string | null;
  rfc: string | null;
  passwordHash: string | null;
  now: Date;
}

/** CM-CTI-04: the automatic id is 32 hexadecimal digits, upper case. */
const automaticName = () => crypto.randomUUID().replaceAll('-', '').toUpperCase();

/**
 * Opens a stamping account; answers its id. An unlimited one holds no stamps and is `expired` until its year is
 * bought (IP-14).
 * @throws 409 `stamping_account_name_taken`: the id is one on the whole platform
 */
export async function openStampingAccount(
  db: Kysely<Database>,
  { customerId, kind, name, rfc, passwordHash, now }: NewStampingAccount,
): Promise<string> {
  const id = newId('sta');
  const inserted = await db
    .insertInto('stamping_account')
    .values({
      id,
      customer_id: customerId,
      name: name ?? automaticName(),
      kind,
      state: kind === 'unlimited' ? 'expired' : 'active',
      rfc,
      password_hash: passwordHash,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw problem('stamping_account_name_taken');
  await openLedgerAccounts(db, id, LEDGER_ACCOUNTS[kind]);
  return id;
}
