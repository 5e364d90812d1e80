/** As proxies write it: without a port and brackets, an IPv4 address never in its IPv6 form. */
export const plainAddress = (address: string): string =>
  address
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '');

/**
 * The caller's address: the connection's, or behind trusted proxies the last one that they vouch for. Guesses and
 * limits are counted by it, so that one caller has to be one text, and two are never the same.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | null,
  isTrusted: (address: string) => boolean,
): string {
  if (!isTrusted(peer)) return peer;
  const hops = (forwardedFor ?? '').split(',').map(plainAddress);
  return hops.reverse().find((hop) => hop && !isTrusted(hop)) ?? peer;
}
