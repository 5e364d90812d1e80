import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import { accessByKey, accessByRecentKey } from './key-access.ts';
import type { KeyCache } from './key-cache.ts';
import { accessByNewcomer } from './newcomer-access.ts';
import { problem } from './problem.ts';
import { hashSecret } from './secrets.ts';
import { accessBySession } from './session-access.ts';

type Db = Kysely<Database>;

/** Bearer credential and chosen account of a request. */
export interface Credential {
  token: string | null;
  /** Mostrador-Account. */
  account: string | null;
  origin: string | null;
}

/** What the request brings with it; nothing is checked yet. */
export function credentialOf(request: Request): Credential {
  const header = request.headers.get('authorization') ?? '';
  const [scheme = '', token = ''] = header.split(' ');
  return {
    token: scheme.toLowerCase() === 'bearer' && token ? token : null,
    account: request.headers.get('mostrador-account'),
    origin: request.headers.get('origin'),
  };
}

/** Who calls. Throws 401 for a credential that is none, 403 `origin_not_allowed` for a page it is not meant for. */
export async function authenticate(
  db: Db,
  credential: Credential,
  publicUrl: string,
  recent: KeyCache | null = null,
): Promise<Access> {
  const { token } = credential;
  if (!token) throw problem('authentication_required');
  const hash = await hashSecret(token);
  if (recent && token.startsWith('sk_')) return accessByRecentKey(db, hash, credential, publicUrl, recent);
  if (token.startsWith('sk_') || token.startsWith('pk_')) return accessByKey(db, hash, credential, publicUrl);
  if (token.startsWith('es_') || token.startsWith('at_'))
    return accessBySession(db, hash, credential, publicUrl);
  if (token.startsWith('nt_')) return accessByNewcomer(db, hash, credential, publicUrl);
  throw problem('invalid_credential');
}
