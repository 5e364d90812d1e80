import type { PageCall } from '../../pages/route.ts';
import { NEWCOMER_HOURS } from './tokens.ts';

const NAME = 'mostrador-newcomer';

/** Lets the page that follows a registration ask for the mail again; sent to these pages alone. */
export function newcomerCookie({ deps }: PageCall, token: string): Record<string, string> {
  const secure = deps.publicUrl.startsWith('https:') ? '; Secure' : '';
  const age = NEWCOMER_HOURS * 3_600;
  return {
    'set-cookie': `${NAME}=${token}; Path=/register; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`,
  };
}

/** The token that the registration left; null: none. */
export function newcomerTokenOf({ request }: PageCall): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(/; */);
  return pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1) || null;
}
