import type { Deps } from '../../deps.ts';
import { type Locale, problem } from '../../http/problem.ts';

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * A site's origin as browsers send it: scheme, host, port. Live servers take https, and http of the own machine
 * for those who develop. Throws 422 with the pointer.
 */
export function siteOrigin(
  value: string,
  pointer: string,
  { deps, locale }: { deps: Deps; locale: Locale },
): string {
  const url = URL.parse(value);
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  const web =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && (deps.mode === 'test' || LOOPBACK.test(url.hostname)));
  if (url && bare && web) return url.origin;
  const message =
    locale === 'en'
      ? 'An origin alone, such as https://shop.example, without a path'
      : 'Solo un origen, como https://tienda.example, sin ruta';
  throw problem('invalid_request', { errors: [{ pointer, code: 'invalid_origin', message }] });
}
