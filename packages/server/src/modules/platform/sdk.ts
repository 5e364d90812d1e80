import { problem } from '../../http/problem.ts';
import type { Api } from '../../http/register.ts';

/** The alias for those who prefer updates to subresource integrity. */
const ALIAS = 'v1';
const YEAR_S = 31_536_000;
const ALIAS_S = 300;

/** `/sdk/{version}/...` never changes; `/sdk/v1/...` is the newest of its major version, cached shortly. */
export function sdk({ app, deps }: Api): void {
  app.get('/sdk/:version/*', async (c) => {
    const { version } = c.req.param();
    const known = version === ALIAS || version === deps.assets.version;
    const path = decoded(c.req.path.slice(`/sdk/${version}/`.length));
    const asset = known && path !== null ? await deps.assets.read(path) : null;
    if (!asset) throw problem('not_found');
    const cache = version === ALIAS ? `public, max-age=${ALIAS_S}` : `public, max-age=${YEAR_S}, immutable`;
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': cache });
  });
}

/** The path in clear; null where its percent signs mean nothing. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
