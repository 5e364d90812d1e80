import { getSettings, updateSettings } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { matchesVersion } from '../../http/etag.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { requireConditions } from './conditions.ts';
import { etagOf, readSettings, writeSettings } from './queries.ts';
import { applySettings } from './settings.ts';

/** What decides which offers are open to the distributor's customers. */
const FOR_SALE = ['stampPurchaseEnabled', 'pointPurchaseEnabled', 'automaticStampPurchase'] as const;

const current = async ({ db, access }: Call) => {
  const settings = await readSettings(db, access.accountId);
  return { etag: settings.etag, document: settings.document };
};

/** The distributor's settings (CM-CFG-01..03, A-CM-12, A-CM-22). */
export function settings(api: Api): void {
  register(api, getSettings, async (call) => {
    const { etag, document } = await current(call as Call);
    call.headers.etag = etag;
    return document;
  });
  register(
    api,
    updateSettings,
    async (call) => {
      const before = await readSettings(call.db, call.access.accountId, { lock: true });
      // Between the check and the lock another save may have come first.
      if (!matchesVersion(call.request.headers.get('if-match') ?? '', before.etag)) {
        throw problem('version_conflict', {
          members: { current: before.document },
          headers: { etag: before.etag },
        });
      }
      const after = applySettings(before.document, call.body);
      await requireConditions(call.db, before.document, after);
      const version = await writeSettings(call.db, call.access.accountId, after, call.now);
      const document = { ...after, updatedAt: call.now.toISOString() };
      const { id, parentId } = { id: call.access.accountId, parentId: call.access.parentId };
      call.audit({ subject: { type: 'settings', id }, before: before.document, after: document });
      call.emit({
        type: 'settings.updated',
        account: { id, parentId },
        subject: { type: 'settings', id },
        data: {
          stampPurchaseEnabled: after.stampPurchaseEnabled,
          pointPurchaseEnabled: after.pointPurchaseEnabled,
        },
      });
      if (FOR_SALE.some((setting) => before.document[setting] !== after[setting])) {
        const subject = { type: 'account', id };
        call.emit({ type: 'offers.changed', account: { id, parentId }, subject, data: {} });
      }
      call.headers.etag = etagOf(version);
      return document;
    },
    { current: (call) => current(call as Call) },
  );
}
