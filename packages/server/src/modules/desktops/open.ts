import { DEFAULT_WEEKLY, daysLater, type Schedule } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { newId } from '../../ids.ts';

export interface NewDesktop {
  customerId: string;
  planId: string;
  name: string;
  validity: { startsAt: Date; endsAt: Date };
  /** As it was entered with the order; the standard week in the customer's zone when left out (EV-02, A-EV-4). */
  schedule?: Schedule;
}

/**
 * Delivers a desktop: off, with its schedule, and looked at by the scheduler when its validity begins.
 * Answers its id.
 */
export async function openDesktop(db: Kysely<Database>, desktop: NewDesktop, now: Date): Promise<string> {
  const id = newId('dsk');
  const { startsAt, endsAt } = desktop.validity;
  const { timezone } = await db
    .selectFrom('account')
    .select('timezone')
    .where('id', '=', desktop.customerId)
    .executeTakeFirstOrThrow();
  const plan = await db
    .selectFrom('desktop_plan')
    .select(['family', 'grace_days', 'retention_days'])
    .where('id', '=', desktop.planId)
    .executeTakeFirstOrThrow();
  // A-EV-3, A-SV-2: kept from the end of the grace on; both are days of the customer's calendar (A-CM-20).
  const graceEndsAt = daysLater(endsAt, plan.grace_days, timezone);
  await db
    .insertInto('desktop')
    .values({
      id,
      customer_id: desktop.customerId,
      plan_id: desktop.planId,
      name: desktop.name,
      state: 'off',
      starts_at: startsAt,
      ends_at: endsAt,
      grace_ends_at: graceEndsAt,
      delete_at: daysLater(graceEndsAt, plan.retention_days, timezone),
      wanted: 'off',
      power: 'off',
      // Before the first slot, so that this one may lie at the same instant.
      switched_at: new Date(startsAt.getTime() - 1),
      next_transition_at: startsAt,
      schedule_version: plan.family === 'scheduled' ? 1 : 0,
      created_at: now,
    })
    .execute();
  if (plan.family === 'scheduled') {
    const document = desktop.schedule ?? { timezone, weekly: DEFAULT_WEEKLY };
    await db
      .insertInto('desktop_schedule')
      .values({
        desktop_id: id,
        version: 1,
        effective_from: startsAt,
        document: JSON.stringify(document),
        saved_at: now,
        saved_by_role: 'platform',
      })
      .execute();
  }
  return id;
}
