import type { CreditCodeState, Unit } from '@mostrador/contract';
import type { NewEvent } from '../../http/call.ts';
import type { LedgerRef, Posting } from '../../ledger/index.ts';

interface Terms {
  id: string;
  seller_id: string;
  unit: string;
  quantity: number;
}

/**
 * How a code's value moves when it gets a state (section 9): into `reserved` when it is opened, to the receiver when
 * it is redeemed, back to the stock when it is voided or expires.
 */
export function postingOf(code: Terms & { state: CreditCodeState }, receiver?: string): Posting {
  const unit = code.unit as Unit;
  const { id: reference, quantity, state } = code;
  const stock: LedgerRef = { owner: code.seller_id, unit, role: 'stock' };
  const reserved: LedgerRef = { owner: code.seller_id, unit, role: 'reserved' };
  if (state === 'open') return { debit: stock, credit: reserved, quantity, kind: 'reservation', reference };
  if (state === 'redeemed' && receiver) {
    const credit = { owner: receiver, unit, role: 'stock' as const };
    return { debit: reserved, credit, quantity, kind: 'sale', reference };
  }
  return { debit: reserved, credit: stock, quantity, kind: 'release', reference };
}

/** Tells whose account it is, and that account's parent, how the code stands; never the code itself. */
export const announceCode = (
  { emit }: { emit(event: NewEvent): void },
  { id, unit, quantity, state }: Omit<Terms, 'seller_id'> & { state: string },
  account: { id: string; parentId: string | null },
): void =>
  emit({
    type: 'credit-code.updated',
    account,
    subject: { type: 'credit-code', id },
    data: { unit, quantity, state },
  });
