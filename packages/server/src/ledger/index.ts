export { type AccountBalance, balanceOf, balancesOf } from './balances.ts';
export { LEDGER_ACCOUNTS, openLedgerAccounts } from './open.ts';
export { post } from './post.ts';
export {
  LEDGER_ROLES,
  type LedgerRef,
  type LedgerRole,
  POSTING_KINDS,
  type Posted,
  type Posting,
  type PostingKind,
} from './types.ts';
