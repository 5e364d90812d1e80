import {
  deleteAutoSale,
  getAutoSale,
  listAutoSales,
  previewAutoSales,
  putAutoSale,
  putAutoSales,
} from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { type Api, register } from '../../http/register.ts';
import { refuseClosed } from '../../http/standing.ts';
import { factsOfAccounts } from './facts.ts';
import { previewRules } from './preview.ts';
import { autoSaleView } from './view.ts';
import { currentRule, deleteRule, putRule, putRules, visibleFacts } from './write.ts';

/** Automatic sales: a rule a stamping account that fires by itself (CM-TIM-04, A-CM-11, A-CM-12). */
export function autoSales(api: Api): void {
  register(api, listAutoSales, async ({ db, access, query, now }) => {
    const after = decodeCursor(query.cursor)?.map(String)[0];
    const filter = { ...query, after, limit: query.limit + 1 };
    const page = toPage(
      await factsOfAccounts(db, access.accountId, filter, now),
      query.limit,
      ({ stampingAccountId }) => [stampingAccountId],
    );
    return { data: page.data.map((facts) => autoSaleView(facts, access, now)), nextCursor: page.nextCursor };
  });
  register(api, getAutoSale, async (call) => {
    const { etag, document } = await currentRule(call as Call<{ id: string }>);
    call.headers.etag = etag;
    return document;
  });
  register(api, putAutoSale, putRule, {
    // A closed distributor hears of that before of a version (A-CM-23).
    permit: ({ db, access, now }) => refuseClosed(db, access, now),
    current: (call) => currentRule(call as Call<{ id: string }>),
  });
  register(api, deleteAutoSale, (call) => deleteRule(call as Call<{ id: string }>), {
    permit: (call) => visibleFacts(call, call.params.id),
  });
  register(api, putAutoSales, putRules);
  register(api, previewAutoSales, previewRules);
}
