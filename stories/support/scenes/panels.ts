import { deep } from '../act.ts';
import { clientOf, type Scene } from './scene.ts';

/** The credit code of the demo data (requirements, section 5). */
export const DEMO_CODE = { code: '837TRTVDIZOHL21XZAHB1ZT4KHR', pin: 'DGED' } as const;

/** Whether a panel shows what a selector finds. */
export const shown =
  (name: string, selector: string) =>
  (root: HTMLElement): unknown => {
    const panel = root.querySelector(`mostrador-${name}`);
    return panel && deep(panel.shadowRoot ?? panel, selector);
  };

const distributorOf = (sandbox: Parameters<Scene>[0]) => clientOf(sandbox, sandbox.demo.distributorSecretKey);

/** The distributor has sold codes of stamps and points: open, with a last day, redeemed, voided, expired. */
export const codesOfAllStates: Scene = async (sandbox) => {
  const distributor = distributorOf(sandbox);
  const { db } = sandbox.deps();
  const soon = new Date(sandbox.now().getTime() + 20 * 86_400_000).toISOString();
  const sell = (unit: 'stamp' | 'point', quantity: number, expiresAt?: string) =>
    distributor.post('/v1/credit-codes', {
      body: {
        unit,
        quantity,
        ...(unit === 'stamp' && { amount: { amount: quantity * 250, currency: 'MXN' } }),
        ...(expiresAt && { expiresAt }),
      },
    });
  await sell('point', 500, soon);
  const [voided, redeemed, expired] = [
    await sell('stamp', 40),
    await sell('stamp', 100),
    await sell('stamp', 10),
  ];
  await distributor.post('/v1/credit-codes/{id}/voiding', { params: { path: { id: voided.id } } });
  const ended_at = sandbox.now();
  const { customerId: receiver_id } = sandbox.demo;
  const end = (id: string, values: object) =>
    db.updateTable('credit_code').set(values).where('id', '=', id).execute();
  await end(redeemed.id, { state: 'redeemed', ended_at, receiver_id });
  await end(expired.id, { state: 'expired', ended_at });
};

/** The distributor has never sold a code. */
export const noCodes: Scene = async (sandbox) => {
  await sandbox.deps().db.deleteFrom('credit_code').execute();
};

/** The distributor has sold more that is to be invoiced: to two customers, stamps and points. */
export const salesToInvoice: Scene = async (sandbox) => {
  const distributor = distributorOf(sandbox);
  const { data: customers } = await distributor.get('/v1/customers', { params: { query: { limit: 2 } } });
  const { stampingAccountId: toStampingAccountId, customerId } = sandbox.demo;
  const amount = { amount: 13_000, currency: 'MXN' } as const;
  await distributor.post('/v1/transfers', {
    body: { unit: 'stamp', quantity: 100, toStampingAccountId, amount },
  });
  for (const { id } of [...customers, { id: customerId }])
    await distributor.post('/v1/transfers', { body: { unit: 'point', quantity: 250, toAccountId: id } });
};

/** The distributor has registered an invoice for all that it sold. */
export const nothingToInvoice: Scene = async (sandbox) => {
  await sandbox.deps().db.updateTable('sale').set({ voided_at: sandbox.now() }).execute();
};
