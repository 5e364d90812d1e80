import {
  deleteAutoSale,
  getAutoSale,
  previewAutoSales,
  putAutoSale,
  putAutoSales,
} from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { type Api, register } from '../../http/register.ts';
import { refuseClosed } from '../../http/standing.ts';
import { previewRules } from './preview.ts';
import { currentRule, deleteRule, putRule, putRules, visibleFacts } from './write.ts';

/** Automatic sales: a rule a stamping account that fires by itself (CM-TIM-04, A-CM-11, A-CM-12). */
export function autoSales(api: Api): void {
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
