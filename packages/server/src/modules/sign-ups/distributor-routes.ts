import { createDistributor } from '@mostrador/contract';
import { type Api, register } from '../../http/register.ts';
import { distributorView } from './distributor-view.ts';
import { addDistributor } from './distributors.ts';

/** Distributors that a distributor adds itself. */
export function newDistributors(api: Api): void {
  register(api, createDistributor, async (call) =>
    distributorView(call.db, await addDistributor(call), call.now),
  );
}
