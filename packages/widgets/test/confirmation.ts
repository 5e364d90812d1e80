import type { Sandbox } from '@mostrador/server/sandbox';
import { confirmOrder, refuseOrder } from '../../server/src/modules/orders/confirm.ts';
import { atDesk } from '../../server/src/modules/orders/transaction.ts';
import { followUp } from '../../server/src/modules/payments/follow-up.ts';
import { storedMethod } from '../../server/src/modules/payments/methods.ts';
import { addressOf, forgeIn } from './platform.ts';

/** What the platform's confirmation page does when a person decides: a choice confirms, null refuses. */
export const decideIn = async (
  sandbox: Sandbox,
  opened: Window,
  orderId: string,
  choice: { paymentMethodId?: string; providerToken?: string } | null,
): Promise<void> => {
  await addressOf(opened, `/confirm/${orderId}`);
  const deps = sandbox.deps();
  const fresh = choice?.providerToken ? await storedMethod(deps.payments, choice.providerToken) : undefined;
  const origin = { operation: 'confirmOrder', access: null, requestId: null, channel: 'platform' as const };
  const { result, followUps } = await atDesk(deps, origin, sandbox.now(), (desk) =>
    choice ? confirmOrder(desk, orderId, { ...choice, fresh }) : refuseOrder(desk, orderId),
  );
  await followUp(deps, origin, sandbox.now(), followUps);
  forgeIn(opened, { type: 'mostrador-confirmation', orderId, state: result.state });
};
