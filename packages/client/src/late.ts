import { createSend } from './call.ts';

import type { MostradorOptions } from './options.ts';
import type { createEvents } from './stream.ts';
import { createTransport } from './transport.ts';
import { type Mostrador, mostradorOver } from './verbs.ts';

/**
 * The client of `createMostrador`, for pages where every byte counts: the code that reads the event stream is
 * fetched when `events()` is first read. Where it cannot be had, that reading fails.
 *
 * @param stream fetches it
 * @example createMostradorLate(options, () => import('@mostrador/client/stream'));
 */
export function createMostradorLate(
  options: MostradorOptions,
  stream: () => Promise<{ createEvents: typeof createEvents }>,
): Mostrador {
  const transport = createTransport(options);
  return mostradorOver(createSend(transport, options), async function* (init) {
    yield* (await stream()).createEvents(transport, options)(init);
  });
}
