import type { Operation } from '@mostrador/contract';
import { apiKey, distributorOf, stampingAccount } from './accounts.ts';
import { order, paymentMethod } from './orders.ts';
import { consent, signUp } from './people.ts';
import { batch, creditCode, invoice, pricePackage, transfer } from './selling.ts';
import { contract, desktop } from './services.ts';
import { stamped } from './stamping.ts';
import type { World, WorldAccount } from './types.ts';

/** What the id in an operation's path begins with. */
export const prefixOf = ({ spec }: Operation): string => {
  if (spec.path.includes('{uuid}')) return 'cfdi';
  const pattern = String(
    (
      spec.params as unknown as {
        shape: { id: { def: { checks?: { _zod: { def: { pattern?: RegExp } } }[] } } };
      }
    ).shape.id.def.checks?.[0]?._zod.def.pattern,
  );
  return /\^\((\w+)/.exec(pattern)?.[1] ?? '';
};

/** Makes an object of an account, by the prefix of its id. */
export async function makeObject(
  { server }: World,
  prefix: string,
  owner: WorldAccount,
): Promise<string | null> {
  const customer = owner.kind === 'customer';
  // A newcomer's account is its sign-up: nothing else belongs to it.
  if (owner.id.startsWith('sgn_')) return prefix === 'sgn' ? owner.id : null;
  switch (prefix) {
    case 'cus':
      return customer ? owner.id : null;
    case 'sgn':
      return customer && owner.parentId ? signUp(server, owner.parentId, true) : null;
    case 'dst':
      return customer ? null : distributorOf(server, owner);
    case 'sta':
      return customer ? stampingAccount(server, owner) : null;
    case 'key':
      return apiKey(server, owner);
    case 'srq':
      return customer ? (await stamped(server, owner)).requestId : null;
    case 'cfdi':
      return customer ? (await stamped(server, owner)).uuid : null;
    case 'dsk':
      return customer ? desktop(server, owner) : null;
    case 'con':
      return contract(server, owner);
    case 'cns':
      return consent(server, owner);
    case 'pme':
      return paymentMethod(server, owner);
    case 'pkg':
      return customer ? null : pricePackage(server, owner);
    case 'cod':
      return owner.kind === 'distributor' ? creditCode(server, owner) : null;
    case 'inv':
      return owner.parentId ? invoice(server, owner, owner.parentId) : null;
    case 'trf':
      return owner.parentId ? transfer(server, owner, owner.parentId) : null;
    case 'bat':
      return customer ? null : batch(server, owner);
    case 'ord':
      return owner.parentId ? (await order(server, owner, owner.parentId)).orderId : null;
    case 'pay':
      return owner.parentId ? (await order(server, owner, owner.parentId)).paymentId : null;
    default:
      throw new Error(`No object for ${prefix}: add one, so that its operations are proven`);
  }
}
