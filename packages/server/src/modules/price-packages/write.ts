import type { Audience, createPricePackage, Unit, updatePricePackage, z } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { holdsMultilevel } from '../distributors/multilevel.ts';
import { findPricePackage, type PackageRow, pricePackageView } from './queries.ts';
import { packageName, priceOf } from './terms.ts';

type CreateBody = z.output<NonNullable<(typeof createPricePackage)['spec']['body']>>;
type UpdateBody = z.output<NonNullable<(typeof updatePricePackage)['spec']['body']>>;
type OneCall<Body = unknown> = Call<{ id: string }, unknown, Body>;

/** CM-PRE-01, CM-PRE-02. */
export async function openPackage(call: Call<unknown, unknown, CreateBody>) {
  const { db, access, now, body } = call;
  await requireAudience(call, body.audience);
  const { unit, audience, quantity } = body;
  const row = {
    id: newId('pkg'),
    seller_id: access.accountId,
    unit,
    audience,
    quantity,
    price: priceOf({ ...body, price: body.price?.amount }, call.locale),
    name: body.name ?? packageName(unit, quantity),
    created_at: now,
  };
  await db.insertInto('price_package').values(row).execute();
  const view = pricePackageView({ ...row, withdrawn_at: null, parent_id: access.parentId });
  record(call, { ...row, parent_id: access.parentId }, { after: view });
  return view;
}

/** Points that customers buy follow their quantity: nobody has to name the price that it fixes. */
export async function changePackage(call: OneCall<UpdateBody>) {
  const { db, body } = call;
  const before = await lockOne(call);
  const [unit, audience] = [before.unit as Unit, before.audience as Audience];
  await requireAudience(call, audience);
  const quantity = body.quantity ?? before.quantity;
  const follows = unit === 'point' && audience === 'customer';
  const price = body.price?.amount ?? (follows ? undefined : before.price);
  const terms = { unit, audience, quantity, price };
  const change = { quantity, price: priceOf(terms, call.locale), name: nameOf(before, body) };
  await db.updateTable('price_package').set(change).where('id', '=', before.id).execute();
  const row = { ...before, ...change };
  record(call, row, { before: pricePackageView(before), after: pricePackageView(row) });
  return pricePackageView(row);
}

/** A name that tells the quantity goes with it. */
function nameOf(before: PackageRow, { name, quantity }: UpdateBody): string {
  const unit = before.unit as Unit;
  if (name !== undefined || quantity === undefined) return name ?? before.name;
  return before.name === packageName(unit, before.quantity) ? packageName(unit, quantity) : before.name;
}

/** It stays for the quotes and orders that name it, and is offered no more. */
export async function withdrawPackage(call: OneCall): Promise<void> {
  const row = await lockOne(call);
  await call.db
    .updateTable('price_package')
    .set({ withdrawn_at: call.now })
    .where('id', '=', row.id)
    .execute();
  record(call, row, { before: pricePackageView(row) });
}

async function lockOne({ db, access, params }: OneCall): Promise<PackageRow> {
  const row = await findPricePackage(db, access, params.id, { lock: true });
  if (!row) throw problem('not_found');
  return row;
}

/** CM-PRE-02: packages for distributors need the multilevel subscription. */
async function requireAudience({ db, access, now }: Pick<Call, 'db' | 'access' | 'now'>, audience: Audience) {
  if (audience === 'distributor' && !(await holdsMultilevel(db, access.accountId, now))) {
    throw problem('multilevel_required');
  }
}

/** The trail, and word to those who buy here: they read their offers anew. */
function record(
  { audit, emit }: Pick<Call, 'audit' | 'emit'>,
  { id, seller_id, parent_id }: Pick<PackageRow, 'id' | 'seller_id' | 'parent_id'>,
  change: { before?: unknown; after?: unknown },
): void {
  const account = { id: seller_id, parentId: parent_id };
  audit({ subject: { type: 'price-package', id }, account, ...change });
  emit({ type: 'offers.changed', account, subject: { type: 'account', id: seller_id }, data: {} });
}
