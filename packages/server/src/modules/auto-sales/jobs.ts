import { sql } from 'kysely';
import type { DueJob } from '../../jobs/index.ts';
import { AUTO_SALES, fireDue } from './due.ts';

const BATCH = 100;

/** Events that nobody answered yet, pauses that are over, stock that came, purchases that ended. */
export const fireAutoSales: DueJob = {
  name: AUTO_SALES,
  // A clock that is moved on does not stop at each try of a paused rule.
  catchesUp: true,
  async nextDueAt(db) {
    const { rows } = await sql<{ at: Date | null }>`
      SELECT least((SELECT min(since) FROM auto_sales_due('-infinity', NULL)),
                   (SELECT min(t.created_at) FROM auto_sale_trigger t JOIN auto_sale s USING (stamping_account_id)
                    WHERE s.state <> 'paused'),
                   (SELECT min(due_at) FROM auto_sale)) AS at`.execute(db);
    return rows[0]?.at ?? null;
  },
  run: (deps, now) => fireDue(deps, now, { limit: BATCH }),
};
