import {
  createPricePackage,
  deletePricePackage,
  listPricePackages,
  updatePricePackage,
} from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { requireOwn } from '../../http/tenancy.ts';
import { findPricePackage, type PackageCursor, pricePackageView, readPricePackages } from './queries.ts';
import { changePackage, openPackage, withdrawPackage } from './write.ts';

type OneCall = Pick<Call<{ id: string }>, 'db' | 'access' | 'params'>;

async function permitChange({ db, access, params }: OneCall): Promise<void> {
  const row = await findPricePackage(db, access, params.id);
  if (!row) throw problem('not_found');
  requireOwn(access, row.seller_id);
}

/** What a distributor sells, and for how much (CM-PRE-01, CM-PRE-02). */
export function pricePackages(api: Api): void {
  register(api, listPricePackages, async ({ db, access, query }) => {
    const after = decodeCursor(query.cursor, 4) as PackageCursor | null;
    const filter = { ...query, sellerId: access.accountId, after, limit: query.limit + 1 };
    const rows = await readPricePackages(db, filter);
    const page = toPage(rows, query.limit, (row) => [row.audience, row.unit, row.quantity, row.id]);
    return { data: page.data.map(pricePackageView), nextCursor: page.nextCursor };
  });
  register(api, createPricePackage, openPackage);
  register(api, updatePricePackage, changePackage, { permit: permitChange });
  register(api, deletePricePackage, withdrawPackage, { permit: permitChange });
}
