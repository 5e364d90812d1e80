import { convertToDistributor, createDistributor } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { type Api, register } from '../../http/register.ts';
import { distributorView, readDistributor } from '../distributors/queries.ts';
import { addDistributor, convertCustomer, countNamed, findCustomer } from './distributors.ts';

/** Distributors that a distributor adds itself, as new ones or out of its customers. */
export function newDistributors(api: Api): void {
  register(api, createDistributor, async (call) => answer(call, await addDistributor(call)), {
    prepare: countNamed,
  });
  register(api, convertToDistributor, async (call) => answer(call, await convertCustomer(call)), {
    permit: (call) => findCustomer(call),
    prepare: countNamed,
  });
}

const answer = async ({ db, now }: Call, id: string) => distributorView(await readDistributor(db, id, now));
