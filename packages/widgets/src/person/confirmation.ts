import { windowAnswer } from './window-answer.ts';

/**
 * Waits for the platform's page on which a person confirms an order. `done`: the page said so (confirmed or
 * refused; the order tells which). `closed`: the window went without a word.
 */
export const confirmation = async (
  opened: Window,
  baseUrl: string,
  url: string,
  signal: AbortSignal,
): Promise<'done' | 'closed'> => {
  const answer = await windowAnswer(
    opened,
    new URL(baseUrl).origin,
    ({ type, orderId }) =>
      type === 'mostrador-confirmation' && url.includes(`/${orderId}`) ? ('done' as const) : undefined,
    signal,
  ).finally(() => opened.close());
  return answer ?? 'closed';
};
