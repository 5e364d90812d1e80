/**
 * Makes a key that names one intent. Keep it with what it stands for (an order, a row, localStorage) before
 * you send, and give it as `idempotencyKey`: after a crash, send again with the same key and body.
 *
 * @example
 * const idempotencyKey = newIdempotencyKey();
 * await save({ transferId, idempotencyKey });
 * await mostrador.post('/v1/transfers', { body, idempotencyKey });
 */
export function newIdempotencyKey(): string {
  // 128 random bits. Not crypto.randomUUID: pages without HTTPS (a shop's intranet) lack it.
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/**
 * The POSTs that get by without a key, because what they answer is a secret or a mail. Repeating one can do
 * harm (a refresh token that is used twice ends its family), so they are never retried. They need no
 * credential either: a credential callback may call them.
 */
export const KEYLESS_POSTS: readonly string[] = [
  '/v1/tokens',
  '/v1/sessions',
  '/v1/password-resets',
  '/v1/password-resets/confirmation',
  '/v1/profiles/activation',
];
