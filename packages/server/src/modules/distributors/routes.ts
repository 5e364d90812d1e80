import {
  activateDistributor,
  cancelDistributor,
  getDistributor,
  listDistributors,
  reactivateDistributor,
  renewDistributor,
  restoreDistributor,
  suspendDistributor,
} from '@mostrador/contract';
import type { DistributorAct } from '@mostrador/domain';
import type { Call } from '../../http/call.ts';
import { decodeCursor, instantIn, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { readOrder } from '../orders/records.ts';
import { followUp } from '../payments/follow-up.ts';
import { renewUnattended } from '../services/renewal.ts';
import { decideDistributor, lockDistributor } from './life.ts';
import { distributorView, findDistributor, readDistributor, readDistributors } from './queries.ts';

/** The distributor's own network (CM-DIS-01..10). */
export function distributors(api: Api): void {
  register(api, listDistributors, async ({ db, access, query, now }) => {
    const key = decodeCursor(query.cursor, 2);
    const after = key ? { createdAt: instantIn(key[0]), id: String(key[1]) } : null;
    const rows = await readDistributors(db, access, { ...query, after, limit: query.limit + 1 }, now);
    const page = toPage(rows, query.limit, (row) => [row.created_at.toISOString(), row.id]);
    return { data: page.data.map(distributorView), nextCursor: page.nextCursor };
  });
  register(api, getDistributor, async ({ db, access, params, now }) => {
    const row = await findDistributor(db, access, params.id, now);
    if (!row) throw problem('not_found');
    return distributorView(row);
  });
  register(api, activateDistributor, (call) => decide(call, 'activate'));
  register(api, suspendDistributor, (call) => decide(call, 'suspend'));
  register(api, reactivateDistributor, (call) => decide(call, 'reactivate'));
  register(api, renewDistributor, renew);
  register(api, cancelDistributor, (call) => decide(call, 'cancel'));
  register(api, restoreDistributor, (call) => decide(call, 'restore'));
}

/** The parent renews, the renewed one pays (A-CM-24); a charge follows the commit and decides the answer. */
async function renew(call: Call<{ id: string }>) {
  const { deps, db, now, access, params, requestId } = call;
  const row = await lockDistributor(db, access, params.id);
  if (row.state !== 'expired') throw problem('state_conflict', { members: { state: row.state } });
  const { audit, emit } = call;
  const desk = { db, now, audit, emit, followUps: new Set<string>(), publicUrl: deps.publicUrl };
  const orderId = await renewUnattended(desk, row.id);
  if (orderId && desk.followUps.size) {
    call.afterCommit(async () => {
      await followUp(deps, { operation: 'renewDistributor', access, requestId }, now, desk.followUps);
      if ((await readOrder(deps.db, orderId)).state === 'failed') throw problem('payment_declined');
      return distributorView(await readDistributor(deps.db, row.id, now));
    });
  }
  return distributorView(await readDistributor(db, row.id, now));
}

/** The parent's decision on one of its distributors. */
async function decide(call: Call<{ id: string }>, act: DistributorAct) {
  const { db, access, params, now, deps } = call;
  const { id } = await decideDistributor({ ...call, publicUrl: deps.publicUrl }, access, params.id, act);
  return distributorView(await readDistributor(db, id, now));
}
