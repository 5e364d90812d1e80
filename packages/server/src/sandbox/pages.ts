import type { Deps } from '../deps.ts';
import { identifierKey } from '../modules/identity/identifiers.ts';
import { beginPlatformSession } from '../modules/identity/platform-session.ts';
import { findProfile } from '../modules/identity/sign-in.ts';
import { withHeaders } from './request.ts';

/** What a window at the platform shows. */
export interface PlatformPage {
  /** Where redirects led to. */
  url: string;
  /** Empty when the address lies on another origin: the window has left the platform. */
  html: string;
}

/** A window at the platform's own pages, and the session in it: in a tab no server serves them. */
export interface PlatformPages {
  /** Opens an address, or sends a form's fields there, and follows redirects within the platform. */
  visit(url: string, form?: Readonly<Record<string, string>>): Promise<PlatformPage>;
  /** The text of a sheet, script or picture of a page. */
  asset(path: string): Promise<string>;
  /** As if the person had signed in there before. */
  signIn(identifier: string): Promise<void>;
}

interface PlatformInTab {
  deps(): Deps;
  handle(request: Request): Promise<Response>;
}

const REDIRECTS_MAX = 10;

/**
 * Pages may read no `Set-Cookie` and send no `Cookie`, so the session that the sign-in page begins is begun
 * here once more, and sent as the handler would receive it.
 */
export function openPages({ deps, handle }: PlatformInTab): PlatformPages {
  const { publicUrl } = deps();
  let cookie = '';

  const signIn = async (identifier: string) => {
    const profile = await findProfile(deps().db, identifierKey(identifier));
    if (!profile) throw new Error(`Nobody signs in as ${identifier}`);
    const headers = await beginPlatformSession(deps().db, profile.id, publicUrl);
    cookie = (headers['set-cookie'] ?? '').split(';')[0] ?? '';
  };

  const ask = (url: URL, form?: Readonly<Record<string, string>>) => {
    const request = form
      ? new Request(url, { method: 'POST', body: new URLSearchParams(form) })
      : new Request(url);
    return handle(withHeaders(request, { origin: publicUrl, cookie }));
  };

  return {
    signIn,
    async visit(address, form) {
      let url = new URL(address, publicUrl);
      let sent = form;
      for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
        if (url.origin !== new URL(publicUrl).origin) return { url: url.href, html: '' };
        const answer = await ask(url, sent);
        const location = answer.headers.get('location');
        if (!location) return { url: url.href, html: await answer.text() };
        if (sent && url.pathname === '/sign-in') await signIn(sent.identifier ?? '');
        if (sent && url.pathname === '/sign-out') cookie = '';
        url = new URL(location, url);
        sent = undefined;
      }
      throw new Error(`${address} redirects for ever`);
    },
    asset: async (path) => (await handle(new Request(new URL(path, publicUrl)))).text(),
  };
}
