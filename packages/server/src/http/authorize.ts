import type { Operation } from '@mostrador/contract';
import { type Access, hasScope, isReader, isSiteOfPerson } from './access.ts';
import { ProblemError, problem } from './problem.ts';
import { mayEnter } from './standing.ts';

/**
 * Whether this caller may call this operation at all; judged before If-Match and body (api.md). A site does for its
 * person what the person consented to: what no scope stands for, read or written, is refused there.
 */
export function authorize(spec: Operation['spec'], access: Access): void {
  const allowed = spec.principals.includes(access.kind);
  const spendsForCustomer = spec.spendsCustomerValue && access.accountKind === 'customer';
  if (!allowed && spendsForCustomer && access.kind !== 'visitor') {
    throw problem('customer_authorization_required');
  }
  if (!allowed || !(spec.aboutSelf || mayEnter(access))) throw problem('forbidden');
  if (!hasScope(access, spec.scope)) {
    throw problem('scope_missing', { members: { scope: spec.scope } });
  }
  if (!spec.scope && !spec.openToSites && isSiteOfPerson(access)) throw problem('forbidden');
  if (changes(spec) && isReader(access.link)) throw problem('forbidden');
}

/** The same judgement as an answer: what a page offers to whom. */
export function isAuthorized(spec: Operation['spec'], access: Access): boolean {
  try {
    authorize(spec, access);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

const changes = ({ method, changesNothing }: Operation['spec']): boolean =>
  method !== 'get' && !changesNothing;
