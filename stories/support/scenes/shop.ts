import { sql } from 'kysely';
import { clientOf, type Scene } from './scene.ts';

interface Settings {
  stampPurchaseEnabled?: boolean;
  pointPurchaseEnabled?: boolean;
  automaticStampPurchase?: boolean;
}

/** The distributor changed what its customers may do (CM-CFG-02, CM-CFG-03). */
export const settings =
  (changes: Settings): Scene =>
  async (sandbox) => {
    const distributor = clientOf(sandbox, sandbox.demo.distributorSecretKey);
    const { response } = await distributor.send('get', '/v1/settings', {});
    const ifMatch = response.headers.get('etag') ?? '';
    await distributor.patch('/v1/settings', { body: changes, ifMatch });
  };

/** The distributor withdrew every package for customers. */
export const noPackages: Scene = async (sandbox) => {
  await sandbox
    .deps()
    .db.updateTable('price_package')
    .set({ withdrawn_at: sandbox.now() })
    .where('seller_id', '=', sandbox.demo.distributorId)
    .execute();
};

/** The distributor raised its prices by a tenth. */
export const raisePrices: Scene = async (sandbox) => {
  const { db } = sandbox.deps();
  await db
    .updateTable('price_package')
    .set({ price: sql<number>`price * 11 / 10` })
    .where('seller_id', '=', sandbox.demo.distributorId)
    .where('unit', '=', 'stamp')
    .execute();
};
