import { sql } from 'kysely';
import type { DueJob } from '../../jobs/index.ts';
import { refusals } from '../../jobs/refusals.ts';
import { AUTO_SALES, fireDue } from './due.ts';

const BATCH = 100;
const refused = refusals();

/** Events that nobody answered yet, pauses that are over, stock that came, purchases that ended. */
export const fireAutoSales: DueJob = {
  name: AUTO_SALES,
  // A clock that is moved on does not stop at each try of a paused rule.
  catchesUp: true,
  async nextDueAt(db, now) {
    const passing = refused.passing(db, now, 'stamping_account_id');
    const { rows } = await sql<{ at: Date | null }>`
      SELECT least((SELECT min(since) FROM auto_sales_due('-infinity', NULL) WHERE true ${passing}),
                   (SELECT min(t.created_at) FROM auto_sale_trigger t JOIN auto_sale s USING (stamping_account_id)
                    WHERE s.state <> 'paused' ${passing}),
                   (SELECT min(due_at) FROM auto_sale WHERE true ${passing})) AS at`.execute(db);
    return rows[0]?.at ?? null;
  },
  run: (deps, now, failed) =>
    fireDue(deps, now, {
      limit: BATCH,
      broken: {
        passing: () => refused.passing(deps.db, now, 'd.stamping_account_id'),
        add(error, id) {
          refused.add(deps.db, id, now);
          failed(error, id);
        },
      },
    }),
};
