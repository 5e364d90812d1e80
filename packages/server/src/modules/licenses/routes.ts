import { generateLicenses, type License, listLicenses, type z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { type Api, register } from '../../http/register.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { grantLicenses } from './grant.ts';

/** Licences under a distributor's master licences (CM-MKL-01, IP-10). */
export function licenses(api: Api): void {
  register(api, generateLicenses, async (call) => {
    const ids = await grantLicenses(call, call.access, call.body);
    const rows = await selectLicenses(call.db).where('license.id', 'in', ids).orderBy('license.id').execute();
    return { data: rows.map(licenseView) };
  });
  register(api, listLicenses, async ({ db, access, query }) => {
    const [before] = decodeCursor(query.cursor, 1) ?? [];
    const { customerId, contractId, limit } = query;
    const rows = await visibleLicenses(db, access)
      .$if(customerId !== undefined, (list) => list.where('license.customer_id', '=', customerId!))
      .$if(contractId !== undefined, (list) => list.where('license.contract_id', '=', contractId!))
      .$if(before !== undefined, (list) => list.where('license.id', '<', String(before)))
      .orderBy('license.id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = toPage(rows, limit, ({ id }) => [id]);
    return { ...page, data: page.data.map(licenseView) };
  });
}

const selectLicenses = (db: Kysely<Database>) =>
  db
    .selectFrom('license')
    .innerJoin('contract', 'contract.id', 'license.contract_id')
    .selectAll('license')
    .select(['contract.name as code', 'contract.title']);

/** Of the customer, and of whoever is its distributor today. */
const visibleLicenses = (db: Kysely<Database>, access: Access) =>
  selectLicenses(db)
    .innerJoin('account', 'account.id', 'license.customer_id')
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'));

type Row = Awaited<ReturnType<ReturnType<typeof selectLicenses>['executeTakeFirstOrThrow']>>;

const licenseView = (row: Row): z.input<typeof License> => ({
  id: row.id,
  contractId: row.contract_id,
  code: row.code,
  name: row.title ?? row.code,
  customerId: row.customer_id,
  key: row.key,
  binding: row.binding as z.input<typeof License>['binding'],
  holder: row.holder,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  createdAt: row.created_at.toISOString(),
});
