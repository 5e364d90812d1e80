import type { Sandbox } from '@mostrador/server/sandbox';
import { type Confirmation, confirmOrder, refuseOrder } from '../../server/src/modules/orders/confirm.ts';
import { atDesk } from '../../server/src/modules/orders/transaction.ts';
import { followUp } from '../../server/src/modules/payments/follow-up.ts';
import { addressOf, forgeIn } from './platform.ts';

/** What the platform's confirmation page does when a person decides: a choice confirms, null refuses. */
export const decideIn = async (
  sandbox: Sandbox,
  opened: Window,
  orderId: string,
  choice: Confirmation | null,
): Promise<void> => {
  await addressOf(opened, `/confirm/${orderId}`);
  const deps = sandbox.deps();
  const origin = { operation: 'confirmOrder', access: null, requestId: null, channel: 'platform' as const };
  const { result, followUps } = await atDesk(deps, origin, sandbox.now(), (desk) =>
    choice ? confirmOrder(desk, deps.payments, orderId, choice) : refuseOrder(desk, orderId),
  );
  await followUp(deps, origin, sandbox.now(), followUps);
  forgeIn(opened, { type: 'mostrador-confirmation', orderId, state: result.state });
};
