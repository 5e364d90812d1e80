import type { generateLicenses, z } from '@mostrador/contract';
import { yearLater } from '@mostrador/domain';
import type { Access } from '../../http/access.ts';
import { problem } from '../../http/problem.ts';
import type { Recorder } from '../../http/recorded.ts';
import { newId } from '../../ids.ts';
import { newLicenseKey } from './keys.ts';

type Request = z.output<NonNullable<(typeof generateLicenses)['spec']['body']>>;

/**
 * Grants licences to a customer of the caller's; answers their ids.
 * @throws 404 for another's customer, 422 `master_license_required` unless the caller's master licence runs
 */
export async function grantLicenses(desk: Recorder, access: Access, request: Request): Promise<string[]> {
  const { db, now } = desk;
  const { contractId, customerId, quantity, binding, holder } = request;
  await requireCustomer(desk, access, customerId);
  await requireMasterLicense(desk, access, contractId);
  const terms = {
    contract_id: contractId,
    distributor_id: access.accountId,
    customer_id: customerId,
    binding,
    holder: holder ?? null,
    starts_at: now,
    ends_at: yearLater(now, access.timezone),
    created_at: now,
  };
  const rows = Array.from({ length: quantity }, () => ({ id: newId('lic'), key: newLicenseKey(), ...terms }));
  await db.insertInto('license').values(rows).execute();
  const ids = rows.map(({ id }) => id);
  const account = { id: customerId, parentId: access.accountId };
  const subject = { type: 'contract', id: contractId };
  // The keys stay out of the trail and of events.
  desk.audit({ subject, account, after: { licenses: ids, binding, holder: holder ?? null } });
  desk.emit({ type: 'license.created', account, subject, data: { contractId, customerId, quantity } });
  return ids;
}

async function requireCustomer({ db }: Recorder, { accountId }: Access, id: string): Promise<void> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'customer')
    .where('parent_id', '=', accountId)
    .executeTakeFirst();
  if (!row) throw problem('not_found');
}

async function requireMasterLicense({ db, now }: Recorder, { accountId }: Access, id: string): Promise<void> {
  const row = await db
    .selectFrom('contract')
    .select('id')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('kind', '=', 'master-license')
    .where('state', 'in', ['active', 'cancelling'])
    .where('starts_at', '<=', now)
    .where('ends_at', '>', now)
    .executeTakeFirst();
  if (!row) throw problem('master_license_required');
}
