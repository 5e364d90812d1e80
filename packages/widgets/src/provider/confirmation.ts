import { MostradorSignInError } from './context.ts';
import { PlatformWindow } from './platform-window.ts';

/**
 * Opens the platform's page on which a person confirms an order. `done`: the page said so (confirmed or
 * refused; the order tells which). `closed`: the window went without a word.
 */
export const openConfirmation = async (
  baseUrl: string,
  url: string,
  signal: AbortSignal,
): Promise<'done' | 'closed'> => {
  const { origin } = new URL(baseUrl);
  if (new URL(url).origin !== origin) throw new TypeError('Not a page of the platform');
  const platform = PlatformWindow.open(origin, url);
  if (!platform) throw new MostradorSignInError('window_blocked');
  const answer = await platform.answer(
    ({ type, orderId }) =>
      type === 'mostrador-confirmation' && url.includes(`/${orderId}`) ? ('done' as const) : undefined,
    signal,
  );
  platform.close();
  return answer ?? 'closed';
};
