import type { Contract, z } from '@mostrador/contract';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { AuditChange, NewEvent } from '../../http/call.ts';
import { money } from '../offers/offers.ts';

export type ContractRow = Selectable<Database['contract']>;
type View = z.input<typeof Contract>;

export const contractView = (row: ContractRow): View => ({
  id: row.id,
  accountId: row.account_id,
  kind: row.kind as View['kind'],
  code: row.name,
  name: row.title ?? row.name,
  state: row.state as View['state'],
  recurrence: row.recurrence as View['recurrence'],
  price: row.price === null ? null : money(row.price),
  vatIncluded: row.vat_included,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  orderId: row.order_id,
  createdAt: row.created_at.toISOString(),
});

export interface ContractDesk {
  db: Kysely<Database>;
  audit(change: AuditChange): void;
  emit(event: NewEvent): void;
}

/** Leaves a change of a contract in its account's trail and tells the account and its parent. */
export async function announceContract(
  { db, audit, emit }: ContractDesk,
  row: ContractRow,
  before: Pick<ContractRow, 'state' | 'ends_at'> | null,
): Promise<void> {
  const { parent_id: parentId } = await db
    .selectFrom('account')
    .select('parent_id')
    .where('id', '=', row.account_id)
    .executeTakeFirstOrThrow();
  const account = { id: row.account_id, parentId };
  const subject = { type: 'contract', id: row.id };
  audit({
    subject,
    account,
    ...(before ? { before: { state: before.state, endsAt: before.ends_at } } : {}),
    after: contractView(row),
  });
  const { kind, name: code, state } = row;
  emit({ type: 'contract.updated', account, subject, data: { contractId: row.id, kind, code, state } });
}
