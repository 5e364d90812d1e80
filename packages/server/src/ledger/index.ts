export { type AccountBalance, balanceOf, balancesOf } from './balances.ts';
export { LEDGER_ACCOUNTS, openLedgerAccounts } from './open.ts';
export { post } from './post.ts';
export { type LedgerProof, proveLedger, recordProof } from './prove.ts';
export { readStatement, type StatementLine, type StatementRange } from './statement.ts';
export { setStripes } from './stripes.ts';
export {
  LEDGER_ROLES,
  type LedgerRef,
  type LedgerRole,
  POSTING_KINDS,
  type Posted,
  type Posting,
  type PostingKind,
} from './types.ts';
