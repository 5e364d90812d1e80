import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { problem } from '../../http/problem.ts';
import { sha256 } from '../../http/sha256.ts';

/** IP-14: the vendor's Windows applications from this version on, and its web application. */
const WINDOWS_VERSION_MIN = 10;
/** Real seconds for which a signature serves. */
const AGE_S_MAX = 300;
const AHEAD_S_MAX = 60;
const TOKEN_LENGTH_MAX = 4_096;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** What an application signs: for which account, which body, and when. A copy of it serves that document alone. */
interface Claims {
  sub: string;
  sha256: string;
  iat: number;
}

export interface AppRequest {
  /** The header Mostrador-App. */
  token: string | null;
  stampingAccount: { id: string; name: string };
  body: Uint8Array;
}

/**
 * An unlimited account serves applications that sign themselves (IP-14): what a program says of itself anybody could say
 * (A-IP-2), so each product and version has a key.
 * @throws 403 `app_signature_required`, 403 `app_not_allowed`
 */
export async function requireApp(
  db: Kysely<Database>,
  { token, stampingAccount, body }: AppRequest,
): Promise<void> {
  if (!token) throw problem('app_signature_required');
  const parts = read(token);
  const app = parts && (await findApp(db, parts.keyId));
  const now = app?.now ?? 0;
  const right =
    app &&
    (app.platform === 'web' || app.version >= WINDOWS_VERSION_MIN) &&
    [stampingAccount.id, stampingAccount.name].includes(parts.claims.sub) &&
    parts.claims.iat <= now + AHEAD_S_MAX &&
    parts.claims.iat >= now - AGE_S_MAX &&
    parts.claims.sha256 === base64url(await sha256(body)) &&
    (await verify(app.public_key, parts));
  if (!right) throw problem('app_not_allowed');
}

async function findApp(db: Kysely<Database>, keyId: string) {
  const app = await db
    .selectFrom('stamping_app')
    .select(['platform', 'version', 'public_key', sql<number>`extract(epoch FROM now())::float8`.as('now')])
    .where('key_id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return app ?? null;
}

interface Parts {
  keyId: string;
  claims: Claims;
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

/** Compact JWS (RFC 7515) of the one algorithm that is taken; null for anything else. */
function read(token: string): Parts | null {
  if (token.length > TOKEN_LENGTH_MAX) return null;
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  try {
    const { alg, kid, crit } = JSON.parse(text(header)) as Record<string, unknown>;
    const { sub, sha256: digest, iat } = JSON.parse(text(payload)) as Record<string, unknown>;
    if (more.length || alg !== 'ES256' || crit !== undefined) return null;
    if (typeof kid !== 'string' || kid.includes('\0') || typeof sub !== 'string') return null;
    if (typeof digest !== 'string' || typeof iat !== 'number') return null;
    const signed = new TextEncoder().encode(`${header}.${payload}`);
    return { keyId: kid, claims: { sub, sha256: digest, iat }, signed, signature: bytesOf(signature) };
  } catch {
    return null;
  }
}

async function verify(publicKey: unknown, { signed, signature }: Parts): Promise<boolean> {
  const key = await crypto.subtle.importKey('jwk', publicKey as JsonWebKey, ALGORITHM, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
}

const bytesOf = (part: string) =>
  Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
const text = (part: string) => new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(part));
const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
