import { EVENT_READERS, EVENT_TYPES } from '@mostrador/contract';
import type { Access } from '../../http/access.ts';
import { isAuthorized } from '../../http/authorize.ts';

/** A stream asks for each event, and its access is one object as long as it is open. */
const known = new WeakMap<Access, ReadonlySet<string>>();

/**
 * The types of events that the caller is told: those about what it may read, by the same judgement as a request for it.
 * A session that may not ask for the balance must not hear it; support hears of desktops and leaves the shop alone.
 */
export function readableTypes(access: Access): ReadonlySet<string> {
  const before = known.get(access);
  if (before) return before;
  const types = new Set<string>(
    EVENT_TYPES.filter((type) => EVENT_READERS[type].some(({ spec }) => isAuthorized(spec, access))),
  );
  known.set(access, types);
  return types;
}
