import { confirmPasswordReset, requestPasswordReset } from '@mostrador/contract';
import { POLICIES } from '../../http/rate-limit.ts';
import { type Api, register } from '../../http/register.ts';
import { routePage } from '../../pages/route.ts';
import { safeNext } from '../identity/next.ts';
import { confirmPage, requestPage, sendLink, sentPage, setPassword } from './pages.ts';
import { confirmReset, requestReset } from './resets.ts';
import { resetStrings } from './strings.ts';

/** A forgotten password: asked by mail, set by a link that serves once. */
export function passwordResets(api: Api): void {
  register(
    api,
    requestPasswordReset,
    () => {
      throw new Error('This operation keeps its own transaction');
    },
    {
      // What is asked too often must be counted though it is refused.
      ownTransaction: async ({ db, body, deps, address, requestId, now, locale }) => {
        await api.limiter.take(address, POLICIES.visitor);
        await requestReset(db, { ...body, address, publicUrl: deps.publicUrl }, { requestId, now });
        return { status: 202, headers: {}, body: JSON.stringify({ message: resetStrings(locale).sentText }) };
      },
    },
  );
  register(api, confirmPasswordReset, async ({ db, body, deps, audit }) => {
    const id = await confirmReset(db, { ...body, publicUrl: deps.publicUrl });
    audit({ subject: { type: 'profile', id }, after: { password: 'changed' } });
  });

  routePage(api, 'get', '/password-reset', (page) =>
    requestPage(page, { next: safeNext(page.deps.publicUrl, page.url.searchParams.get('next')) }),
  );
  routePage(api, 'post', '/password-reset', sendLink);
  routePage(api, 'get', '/password-reset/sent', sentPage);
  routePage(api, 'get', '/password-reset/confirm', (page) => confirmPage(page));
  routePage(api, 'post', '/password-reset/confirm', setPassword);
}
