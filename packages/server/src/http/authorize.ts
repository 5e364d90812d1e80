import type { Operation } from '@mostrador/contract';
import { type Access, hasScope } from './access.ts';
import { problem } from './problem.ts';

/** Whether this caller may call this operation at all; judged before If-Match and body (api.md). */
export function authorize(spec: Operation['spec'], access: Access): void {
  const allowed = spec.principals.includes(access.kind);
  const spendsForCustomer = spec.spendsCustomerValue && access.accountKind === 'customer';
  if (!allowed && spendsForCustomer && access.kind !== 'visitor') {
    throw problem('customer_authorization_required');
  }
  if (!allowed) throw problem('forbidden');
  if (!hasScope(access, spec.scope)) {
    throw problem('scope_missing', { members: { scope: spec.scope } });
  }
}
