import type { Sandbox } from '@mostrador/server/sandbox';
import { clientOf, type Scene } from './scene.ts';

interface Rule {
  minimum: number;
  quantity: number;
  /** Centavos, VAT included. */
  amount: number;
  monthlyCeiling?: number;
}

const distributorOf = (sandbox: Sandbox) => clientOf(sandbox, sandbox.demo.distributorSecretKey);

const accountNamed = async (sandbox: Sandbox, name: string): Promise<string> => {
  const { id } = await sandbox
    .deps()
    .db.selectFrom('stamping_account')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
};

/** The distributor saved automatic sales, by the names of the stamping accounts (CM-TIM-04). */
export const autoSales =
  (rules: Readonly<Record<string, Rule>>): Scene =>
  async (sandbox) => {
    const items = await Promise.all(
      Object.entries(rules).map(async ([name, { amount, ...rule }]) => ({
        stampingAccountId: await accountNamed(sandbox, name),
        ...rule,
        state: 'on' as const,
        amount: { amount, currency: 'MXN' as const },
      })),
    );
    await distributorOf(sandbox).put('/v1/auto-sales', { body: { items } });
  };

/** The distributor switched a stamping account off (CM-CTI-05). */
export const blocked =
  (name: string): Scene =>
  async (sandbox) => {
    const id = await accountNamed(sandbox, name);
    const body = { state: 'blocked' as const };
    await distributorOf(sandbox).patch('/v1/stamping-accounts/{id}', { params: { path: { id } }, body });
  };

/** The distributor lost all its customers to another one. */
export const noCustomers: Scene = async (sandbox) => {
  const { demo } = sandbox;
  await sandbox
    .deps()
    .db.updateTable('account')
    .set({ parent_id: demo.operatorId })
    .where('kind', '=', 'customer')
    .where('parent_id', '=', demo.distributorId)
    .execute();
};
