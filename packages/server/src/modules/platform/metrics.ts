import { getMetrics } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { authenticate, credentialOf } from '../../http/authenticate.ts';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1']);

/** From this machine itself: not through a proxy on it, whoever that proxy answers. */
const isLocal = ({ address, request: { headers } }: Pick<Call, 'address' | 'request'>) =>
  LOOPBACK.has(address) && !headers.has('x-forwarded-for') && !headers.has('forwarded');

/** Pages for the people who run the platform: loopback, or the operator's key. */
export async function requireOperations({
  deps,
  request,
  address,
}: Pick<Call, 'deps' | 'request' | 'address'>): Promise<void> {
  if (isLocal({ address, request })) return;
  const access = await authenticate(deps.db, credentialOf(request), deps.publicUrl);
  if (access.kind !== 'operator') throw problem('forbidden');
}

interface Gauges {
  proof_balanced: boolean | null;
  proof_age: number | null;
  events_waiting: number;
  mails_waiting: number;
}

async function gauges(db: Kysely<Database>, now: Date): Promise<string> {
  const { rows } = await sql<Gauges>`
    SELECT p.balanced AS proof_balanced, extract(epoch FROM ${now}::timestamptz - p.checked_at)::float8 AS proof_age,
           (SELECT count(*) FROM event WHERE position IS NULL)::int4 AS events_waiting,
           (SELECT count(*) FROM outbox_mail WHERE state = 'queued')::int4 AS mails_waiting
    FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT * FROM ledger_proof ORDER BY id DESC LIMIT 1) p ON true`.execute(
    db,
  );
  const row = rows[0]!;
  const lines = [
    ['mostrador_events_unpublished', row.events_waiting],
    ['mostrador_mails_queued', row.mails_waiting],
    ['mostrador_ledger_balanced', row.proof_balanced === null ? null : Number(row.proof_balanced)],
    ['mostrador_ledger_proof_age_seconds', row.proof_age],
  ] as const;
  return lines
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('');
}

/** Prometheus text: requests of this process, and the ledger's last proof. */
export function metrics(api: Api): void {
  register(api, getMetrics, async (call) => {
    await requireOperations(call as Call);
    const text = api.metrics.render() + (await gauges(call.db, call.now));
    return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
  });
}
