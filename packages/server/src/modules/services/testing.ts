import { yearLater } from '@mostrador/domain';
import { addDistributor, addKey } from '../distributors/testing.ts';
import type { Shop } from '../orders/testing.ts';

export const ZONE = 'America/Mexico_City';

export interface Member {
  id: string;
  /** Its secret key. */
  key: string;
  expires_at: Date;
}

/** A distributor of the operator, with points; it expires a year from now unless told. */
export async function addMember(
  shop: Shop,
  { points = 50_000, expires, parentId = shop.operatorId, state = 'active' }: Partial<NewMember> = {},
): Promise<Member> {
  const expires_at = expires ?? yearLater(shop.deps.clock.now(), ZONE);
  const { id } = await addDistributor(shop.server, { parentId, expires_at, state });
  await shop.setStock(id, 'point', points);
  return { id, key: await addKey(shop.server, id), expires_at };
}

interface NewMember {
  points: number;
  expires: Date;
  parentId: string;
  state: string;
}

export const contractsOf = (shop: Shop, accountId: string) =>
  shop.db.selectFrom('contract').selectAll().where('account_id', '=', accountId).orderBy('id').execute();

export const salesOf = (shop: Shop, accountId: string) =>
  shop.db.selectFrom('sale').selectAll().where('buyer_id', '=', accountId).orderBy('id').execute();

/** So many minutes of business time from now. */
export const inMinutes = (shop: Shop, minutes: number): Date =>
  new Date(shop.deps.clock.now().getTime() + minutes * 60_000);
export const inDays = (shop: Shop, days: number): Date => inMinutes(shop, days * 1_440);
