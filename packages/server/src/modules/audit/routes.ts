import { listAuditEntries } from '@mostrador/contract';
import { trailOfNetwork } from '../../http/network.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { type Api, register } from '../../http/register.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { changeFor } from './reading.ts';

/** Who changed what, newest first. */
export function audit(api: Api): void {
  register(api, listAuditEntries, async ({ db, access, query }) => {
    const before = decodeCursor(query.cursor, 1)?.[0];
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where(visibleTo(access, 'audit_entry.account_id', 'audit_entry.parent_id'))
      .where(trailOfNetwork(access))
      .$if(query.subjectId !== undefined, (filtered) => filtered.where('subject_id', '=', query.subjectId!))
      .$if(before != null, (filtered) => filtered.where('id', '<', String(before)))
      .orderBy('id', 'desc')
      .limit(query.limit + 1)
      .execute();
    const page = toPage(rows, query.limit, ({ id }) => [id]);
    return {
      nextCursor: page.nextCursor,
      data: page.data.map((row) => ({
        id: row.id,
        actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
        channel: row.channel as 'api',
        operation: row.operation,
        subject: { type: row.subject_type, id: row.subject_id },
        ...changeFor(access, row),
        requestId: row.request_id,
        createdAt: row.created_at.toISOString(),
      })),
    };
  });
}
