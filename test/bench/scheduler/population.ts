import { DEFAULT_WEEKLY } from '@mostrador/domain';
import pg from 'pg';

const ZONE = 'America/Mexico_City';
const DESKTOPS_EACH = 10;
const padded = (sql: string) => `lpad((${sql})::text, 25, '0')`;

/** Monday 08:00 in Mexico City: the instant at which the due ones go on. */
export const DUE_AT = new Date('2027-03-01T14:00:00Z');

/**
 * Fills a migrated database with customers of ten desktops each, all on the standard week, their
 * next slots spread over a day. By SQL alone: a benchmark should not take longer to set up than to run.
 */
export async function populate(url: string, desktops: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const document = JSON.stringify({ timezone: ZONE, weekly: DEFAULT_WEEKLY });
  await client.query(`
    INSERT INTO account (id, kind, parent_id, number, name, state, created_at)
      VALUES ('dst_0', 'operator', NULL, '100000', 'Operator', 'active', now());
    INSERT INTO account (id, kind, parent_id, number, name, state, created_at)
      SELECT 'cus_0' || ${padded('n')}, 'customer', 'dst_0', (200000 + n)::text, 'Customer ' || n, 'active', now()
      FROM generate_series(1, ${Math.ceil(desktops / DESKTOPS_EACH)}) n;
    INSERT INTO desktop_plan (id, name, family, cpus, memory_gb, disk_gb, users, weekly_hours, monthly_hours,
        power_hours, grace_days, retention_days, created_at)
      VALUES ('pkg_0', 'M', 'scheduled', 4, 16, 200, 6, 80, 320, 3, 0, 30, now());
    INSERT INTO desktop (id, customer_id, plan_id, name, state, starts_at, ends_at, grace_ends_at, delete_at, wanted,
        power, switched_at, next_transition_at, schedule_version, created_at)
      SELECT 'dsk_0' || ${padded('n')}, 'cus_0' || ${padded(`1 + (n - 1) / ${DESKTOPS_EACH}`)}, 'pkg_0', 'Desktop ' || n,
        'off', '2027-01-01', '2028-01-01', '2028-01-01', '2028-01-31', 'off', 'off', '2027-01-01',
        '${DUE_AT.toISOString()}'::timestamptz + interval '1 second' * (60 + n % 80000), 1, now()
      FROM generate_series(1, ${desktops}) n;
    INSERT INTO desktop_schedule (desktop_id, version, effective_from, document, saved_at, saved_by_role)
      SELECT id, 1, starts_at, '${document}', starts_at, 'platform' FROM desktop;`);
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** Makes so many desktops due, spread over the whole table, off until now; the others are due later. */
export async function makeDue(client: pg.Client, due: number): Promise<void> {
  await client.query('TRUNCATE event, desktop_switch');
  await client.query(
    `UPDATE desktop SET next_transition_at = $1::timestamptz + interval '1 hour', wanted = 'off', power = 'off',
       because = NULL, state = 'off', switched_at = '2027-01-01', next_attempt_at = NULL
     WHERE wanted = 'on' OR next_transition_at <= $1`,
    [DUE_AT],
  );
  await client.query(
    `UPDATE desktop SET next_transition_at = $1 WHERE id IN (SELECT id FROM desktop ORDER BY md5(id || random()) LIMIT $2)`,
    [DUE_AT, due],
  );
  // What the last round left is cleared away alike in both: it is the tick that is measured.
  await client.query('VACUUM ANALYZE desktop');
}
