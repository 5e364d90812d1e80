import type { PacProblem } from '@mostrador/contract';
import { sql } from 'kysely';
import type { Deps } from '../../deps.ts';
import { type Recorder, recorded } from '../../http/recorded.ts';
import { post } from '../../ledger/index.ts';

const WORK = 'release-stamp';

/**
 * The PAC refused a document for good: its claim ends, the document is free again, and the stamp that was taken with the
 * claim goes back, counted on its day no longer. Once, however often it is called.
 */
export async function release(deps: Deps, id: string, code: PacProblem, now: Date): Promise<void> {
  const origin = { operation: WORK, access: null, requestId: null, channel: 'job' as const };
  await recorded(deps, origin, now, async (recorder) => {
    const claim = await end(recorder, id, code);
    if (!claim) return;
    const account = { id: claim.customer_id, parentId: claim.parent_id };
    const subject = { type: 'stamping-request', id };
    const after = { state: 'refused', reason: code };
    recorder.audit({ subject, account, before: { state: 'processing' }, after });
    recorder.emit({ type: 'stamping-request.updated', account, subject, data: after });
    // The ledger first, as a claim does.
    if (claim.charged) await giveBack(recorder, claim);
    await discount(recorder, claim);
  });
}

async function end({ db, now }: Recorder, id: string, reason: PacProblem) {
  const { rows } = await sql<Ended>`
    UPDATE stamping_request r SET reason = ${reason}, ended_at = ${now} FROM account c
    WHERE r.id = ${id} AND r.reason IS NULL AND c.id = r.customer_id
      AND NOT EXISTS (SELECT FROM stamped_cfdi t WHERE t.request_id = r.id)
    RETURNING r.id, r.stamping_account_id, r.customer_id, r.charged, c.parent_id,
              (r.created_at AT TIME ZONE c.timezone)::date::text AS day`.execute(db);
  await db.deleteFrom('stamping_open').where('request_id', '=', id).execute();
  return rows[0];
}

interface Ended {
  id: string;
  stamping_account_id: string;
  customer_id: string;
  charged: boolean;
  parent_id: string | null;
  day: string;
}

async function giveBack({ db, now, emit }: Recorder, claim: Ended): Promise<void> {
  const operator = db.selectFrom('account').select('id').where('kind', '=', 'operator');
  const { id: operatorId } = await operator.executeTakeFirstOrThrow();
  const owner = claim.stamping_account_id;
  const [posted] = await post(
    db,
    [
      {
        debit: { owner: operatorId, unit: 'stamp', role: 'consumed' },
        credit: { owner, unit: 'stamp', role: 'stock' },
        quantity: 1,
        kind: 'release',
        reference: claim.id,
      },
    ],
    now,
  );
  await db.updateTable('stamping_account').set({ empty_since: null }).where('id', '=', owner).execute();
  emit({
    type: 'balance.changed',
    account: { id: claim.customer_id, parentId: claim.parent_id },
    subject: { type: 'stamping-account', id: owner },
    data: { unit: 'stamp', balance: posted!.creditBalance },
  });
}

async function discount({ db }: Recorder, { stamping_account_id, day }: Ended): Promise<void> {
  await db
    .updateTable('consumption_day')
    .set({ used: sql`used - 1` })
    .where('stamping_account_id', '=', stamping_account_id)
    .where(sql<boolean>`day = ${day}::date`)
    .execute();
}
