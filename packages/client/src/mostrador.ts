import { createSend } from './call.ts';
import { createEvents } from './events/stream.ts';
import type { MostradorOptions } from './options.ts';
import { createTransport } from './transport.ts';
import { type Mostrador, mostradorOver } from './verbs.ts';

/**
 * Makes a client. It opens nothing until it is used and needs no closing.
 *
 * @example
 * const mostrador = createMostrador({
 *   baseUrl: 'https://mostrador.example',
 *   credential: process.env.MOSTRADOR_SECRET_KEY ?? '',
 * });
 * const { stamps } = await mostrador.get('/v1/balances');
 */
export function createMostrador(options: MostradorOptions): Mostrador {
  const transport = createTransport(options);
  return mostradorOver(createSend(transport, options), createEvents(transport, options));
}
