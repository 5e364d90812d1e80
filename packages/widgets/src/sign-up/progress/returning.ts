import type { Mostrador } from '@mostrador/client';
import { claimReturned } from '../newcomer.ts';
import type { FormKind, Newcomer } from '../types.ts';

/**
 * Whose token it is, if it belongs to a sign-up of this kind: then no other widget takes it. A token reads the
 * events of its own sign-up alone, and those tell its id.
 */
export const newcomerOf = async (
  client: Mostrador,
  token: string,
  kind: FormKind,
): Promise<Newcomer | null> => {
  const query = { type: 'sign-up.updated', limit: 1 } as const;
  const { data } = await client.get('/v1/events', { params: { query } });
  const id = data[0]?.subject.id;
  if (!id) return null;
  const signUp = await client.get('/v1/sign-ups/{id}', { params: { path: { id } } });
  return signUp.kind === kind && claimReturned(token) ? { id, token, email: null } : null;
};
