import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import type { Access } from './access.ts';
import { accessByKey, accessByRecentKey } from './key-access.ts';
import type { KeyCache } from './key-cache.ts';
import { accessByNewcomer } from './newcomer-access.ts';
import { problem } from './problem.ts';
import { hashSecret } from './secrets.ts';
import { accessBySession } from './session-access.ts';
import { accessByStampingAccount, type ProvenPasswords } from './stamping-access.ts';

type Db = Kysely<Database>;

const BASIC_LENGTH_MAX = 300;

/** What a process remembers of those who proved who they are. */
export interface Remembered {
  /** Null: secret keys and passwords are looked up each time. */
  recent: KeyCache | null;
  proven: ProvenPasswords;
}

/** Bearer credential and chosen account of a request. */
export interface Credential {
  token: string | null;
  /** Of a stamping application. */
  basic?: BasicCredential | null;
  /** Mostrador-Account. */
  account: string | null;
  origin: string | null;
  /** The caller's. */
  address?: string;
}

export interface BasicCredential {
  name: string;
  password: string;
}

/** What the request brings with it; nothing is checked yet. */
export function credentialOf(request: Request, address = ''): Credential {
  const header = request.headers.get('authorization') ?? '';
  const [scheme = '', token = ''] = header.split(' ');
  return {
    token: scheme.toLowerCase() === 'bearer' && token ? token : null,
    basic: scheme.toLowerCase() === 'basic' ? basicOf(token) : null,
    account: request.headers.get('mostrador-account'),
    origin: request.headers.get('origin'),
    address,
  };
}

/** RFC 7617, in UTF-8; what is none matches no account. */
function basicOf(token: string): BasicCredential {
  try {
    const bytes = Uint8Array.from(atob(token), (char) => char.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const colon = text.indexOf(':');
    if (colon > 0 && text.length <= BASIC_LENGTH_MAX && !text.includes('\0'))
      return { name: text.slice(0, colon), password: text.slice(colon + 1) };
  } catch {
    // Falls through.
  }
  throw problem('invalid_credential');
}

/** Who calls. Throws 401 for a credential that is none, 403 `origin_not_allowed` for a page it is not meant for. */
export async function authenticate(
  db: Db,
  credential: Credential,
  publicUrl: string,
  { recent = null, proven }: Partial<Remembered> = {},
): Promise<Access> {
  const { token, basic } = credential;
  if (basic && proven) return accessByStampingAccount(db, basic, credential, { proven, recent });
  if (!token) throw problem('authentication_required');
  const hash = await hashSecret(token);
  if (recent && token.startsWith('sk_')) return accessByRecentKey(db, hash, credential, publicUrl, recent);
  if (token.startsWith('sk_') || token.startsWith('pk_')) return accessByKey(db, hash, credential, publicUrl);
  if (token.startsWith('es_') || token.startsWith('at_'))
    return accessBySession(db, hash, credential, publicUrl);
  if (token.startsWith('nt_')) return accessByNewcomer(db, hash, credential, publicUrl);
  throw problem('invalid_credential');
}
