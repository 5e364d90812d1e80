import {
  activateDistributor,
  confirmSignUp as confirmOperation,
  type Operation,
  rejectSignUp as rejectOperation,
} from '@mostrador/contract';
import type { Access } from '../../http/access.ts';
import { decideDistributor } from '../distributors/life.ts';
import { confirmSignUp } from './decide.ts';
import { type Desk, readVisible, type SignUpRow } from './records.ts';
import { rejectSignUp } from './reject.ts';

export type Decision = 'confirm' | 'activate' | 'reject';

/** The distributor's decision about one of its sign-ups, by whichever way it comes; 404 for another's. */
export async function decideSignUp(
  desk: Desk,
  access: Access,
  id: string,
  decision: (desk: Desk, row: SignUpRow) => Promise<SignUpRow>,
): Promise<SignUpRow> {
  return decision(desk, await readVisible(desk.db, access, id, { lock: true }));
}

interface Act {
  /** Of the API: it says who may, and names the act in the trail. */
  operation: Pick<Operation, 'spec'>;
  carryOut(desk: Desk, access: Access, row: SignUpRow): Promise<unknown>;
}

/** The decisions as the API has them; the activation is the account's own operation (CM-DIS-07). */
export const DECISIONS: Record<Decision, Act> = {
  confirm: {
    operation: confirmOperation,
    carryOut: (desk, access, { id }) => decideSignUp(desk, access, id, confirmSignUp),
  },
  reject: {
    operation: rejectOperation,
    carryOut: (desk, access, { id }) => decideSignUp(desk, access, id, rejectSignUp),
  },
  activate: {
    operation: activateDistributor,
    carryOut: (desk, access, { account_id }) => decideDistributor(desk, access, account_id ?? '', 'activate'),
  },
};

/** A sign-up that waits for its distributor, as what. */
type Open = 'link' | 'activation' | 'restored';
/** One that waits for somebody else, or is decided. */
export type Settled = 'unverified' | 'provisioning' | 'active' | 'rejected' | 'cancelled';
export type Stage = Open | Settled;

/** What may be decided. */
export const OPEN_DECISIONS: Record<Open, readonly Decision[]> & Partial<Record<Settled, undefined>> = {
  link: ['confirm', 'reject'],
  activation: ['activate', 'reject'],
  restored: ['activate'],
};

export const isSettled = <T extends { stage: Stage }>(seen: T): seen is T & { stage: Settled } =>
  !OPEN_DECISIONS[seen.stage];

export function stageOf(
  { kind, state, provisioning_finished_at }: Pick<SignUpRow, 'kind' | 'state' | 'provisioning_finished_at'>,
  accountState: string | null,
): Stage {
  if (state === 'active') return 'active';
  if (state === 'pending-link') return 'link';
  // Turned down, its account kept, and restored: the parent has changed its mind (A-CM-8).
  const restored = kind === 'distributor' && accountState === 'inactive' && provisioning_finished_at !== null;
  if (state === 'rejected') return restored ? 'restored' : 'rejected';
  if (accountState === 'cancelled') return 'cancelled';
  return state === 'inactive' ? 'activation' : state;
}
