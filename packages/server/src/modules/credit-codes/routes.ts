import { createCreditCode, listCreditCodes, redeemCreditCode, voidCreditCode } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { requireOwn } from '../../http/tenancy.ts';
import { createCode } from './create.ts';
import { endCode } from './end.ts';
import { codeView, findCode, readCodes } from './queries.ts';
import { proveCode, redeemCode } from './redeem.ts';
import { newCodeSecrets } from './secrets.ts';

async function permitVoid({
  db,
  access,
  params,
}: Pick<Call<{ id: string }>, 'db' | 'access' | 'params'>): Promise<void> {
  const row = await findCode(db, access, params.id);
  if (!row) throw problem('not_found');
  requireOwn(access, row.seller_id);
}

/** Credit codes: sold by a distributor, redeemed by a customer's person (CM-FAC-03, A-CM-17, A-CM-18). */
export function creditCodes(api: Api): void {
  register(api, createCreditCode, createCode, { prepare: newCodeSecrets });
  register(api, listCreditCodes, async ({ db, access, query }) => {
    const before = decodeCursor(query.cursor)?.map(String)[0] ?? null;
    const whose = { sellerId: access.accountId, timezone: access.timezone };
    const rows = await readCodes(db, { ...query, ...whose, before, limit: query.limit + 1 });
    const page = toPage(rows, query.limit, ({ id }) => [id]);
    return { data: page.data.map(codeView), nextCursor: page.nextCursor };
  });
  register(
    api,
    voidCreditCode,
    async (call) => {
      const row = await findCode(call.db, call.access, call.params.id, { lock: true });
      if (!row) throw problem('not_found');
      if (row.state !== 'open') throw problem('state_conflict');
      return codeView(await endCode(call, row, 'voided'));
    },
    { permit: permitVoid },
  );
  register(api, redeemCreditCode, redeemCode, { prepare: proveCode });
}
