import type { PaymentMethod, z } from '@mostrador/contract';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import type { Recorder } from '../../http/recorded.ts';
import { newId } from '../../ids.ts';
import type { PaymentProvider, StoredMethod } from '../../ports/payments.ts';

type Db = Kysely<Database>;
export type MethodRow = Selectable<Database['payment_method']>;
type View = z.input<typeof PaymentMethod>;

/** The account's methods that were not removed, the default one first, then the newest. */
export function readMethods(db: Db, accountId: string): Promise<MethodRow[]> {
  return db
    .selectFrom('payment_method')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .orderBy('is_default', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** A method as the API shows it; the provider's reference stays inside. */
export const methodView = (row: MethodRow): View => ({
  id: row.id,
  kind: row.kind as View['kind'],
  label: row.label,
  default: row.is_default,
});

/**
 * Asks the provider for what a token stands for; 422 `payment_token_refused`. Before a transaction, never inside:
 * a slow provider would hold its locks.
 */
export async function storedMethod(payments: PaymentProvider, token: string): Promise<StoredMethod> {
  const stored = await payments.store(token);
  if (!stored) throw problem('payment_token_refused');
  return stored;
}

/** Keeps what the provider stores; the account's first method is its default one. */
export async function addMethod(
  db: Db,
  accountId: string,
  stored: StoredMethod,
  now: Date,
): Promise<MethodRow> {
  await lockMethods(db, accountId);
  const existing = (await readMethods(db, accountId)).filter(({ kind }) => kind !== 'account');
  const same = existing.find(({ reference }) => reference === stored.reference);
  if (same) return same;
  return db
    .insertInto('payment_method')
    .values({
      id: newId('pme'),
      account_id: accountId,
      ...stored,
      is_default: existing.length === 0,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Forgets a method; the newest of the others becomes the default one. 404 when it is not the account's. */
export async function removeMethod(db: Db, accountId: string, id: string, now: Date): Promise<MethodRow> {
  await lockMethods(db, accountId);
  const row = (await readMethods(db, accountId)).find((method) => method.id === id);
  if (!row) throw problem('not_found');
  if (row.kind === 'account') throw lentByParent();
  await db
    .updateTable('payment_method')
    .set({ removed_at: now, is_default: false })
    .where('id', '=', id)
    .execute();
  const next = (await readMethods(db, accountId)).find(({ kind }) => kind !== 'account');
  if (row.is_default && next) {
    await db.updateTable('payment_method').set({ is_default: true }).where('id', '=', next.id).execute();
  }
  return row;
}

/** The same with its audit entry, by whichever way it is asked. */
export async function forgetMethod(
  { db, now, audit }: Pick<Recorder, 'db' | 'now' | 'audit'>,
  accountId: string,
  id: string,
): Promise<void> {
  const row = await removeMethod(db, accountId, id, now);
  audit({ subject: { type: 'payment-method', id: row.id }, before: methodView(row) });
}

const lentByParent = () =>
  problem('forbidden', {
    detail: {
      es: 'La línea de crédito la otorga y la quita su distribuidor.',
      en: 'The credit line is given and taken by your distributor.',
    },
  });

const gone = () =>
  problem('not_found', {
    detail: {
      es: 'Ese medio de pago ya no está disponible. Elija otro.',
      en: 'That payment method is no longer available. Choose another one.',
    },
  });

/** Changes of one account's methods take turns: there is one default. */
async function lockMethods(db: Db, accountId: string): Promise<void> {
  await db.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute();
}

/**
 * The method to charge: the one named (404 for another's) or the default one. Without any: null, or where one is
 * required 422 `payment_source_not_allowed`.
 */
export async function chooseMethod(
  db: Db,
  accountId: string,
  named: string | null | undefined,
  { required }: { required: boolean },
): Promise<string | null> {
  const methods = await readMethods(db, accountId);
  if (named) {
    if (!methods.some(({ id }) => id === named)) throw gone();
    return named;
  }
  const chosen = methods[0]?.id ?? null;
  if (chosen === null && required) {
    throw problem('payment_source_not_allowed', {
      detail: { es: 'Agregue primero un medio de pago.', en: 'Add a payment method first.' },
    });
  }
  return chosen;
}
