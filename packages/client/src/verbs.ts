import type { LooseInit, Send } from './call.ts';
import type { EventsInit, MostradorEvent, ResetEvent } from './events/stream.ts';
import type { CallArguments, ItemOf, ListPath, Method, PathOf, Reply } from './types.ts';

/** The client: one method a verb, with the API's paths, parameters, bodies and answers typed. */
export interface Mostrador {
  /**
   * Reads.
   * @example const { stamps, points } = await mostrador.get('/v1/balances');
   * @example const order = await mostrador.get('/v1/orders/{id}', { params: { path: { id: orderId } } });
   */
  get<P extends PathOf<'get'>>(path: P, ...init: CallArguments<'get', P>): Promise<Reply<'get', P>>;
  /**
   * Does something, once however often it is sent: a key is made when you give none.
   * @example
   * const transfer = await mostrador.post('/v1/transfers', {
   *   body: { unit: 'point', quantity: 100, toAccountId: customerId },
   *   idempotencyKey: invoice.key,
   * });
   */
  post<P extends PathOf<'post'>>(path: P, ...init: CallArguments<'post', P>): Promise<Reply<'post', P>>;
  /** Replaces a document. Never retried. */
  put<P extends PathOf<'put'>>(path: P, ...init: CallArguments<'put', P>): Promise<Reply<'put', P>>;
  /**
   * Changes a document. Never retried.
   * @example
   * const { response } = await mostrador.send('get', '/v1/settings');
   * await mostrador.patch('/v1/settings', {
   *   body: { automaticStampPurchase: true },
   *   ifMatch: response.headers.get('ETag') ?? '',
   * });
   */
  patch<P extends PathOf<'patch'>>(path: P, ...init: CallArguments<'patch', P>): Promise<Reply<'patch', P>>;
  /**
   * Removes. Never retried.
   * @example await mostrador.delete('/v1/payment-methods/{id}', { params: { path: { id } } });
   */
  delete<P extends PathOf<'delete'>>(
    path: P,
    ...init: CallArguments<'delete', P>
  ): Promise<Reply<'delete', P>>;
  /**
   * As the verbs, and gives the response too, for its headers (`ETag`, `Mostrador-Now`, `RateLimit`).
   * @example const { data, response } = await mostrador.send('get', '/v1/settings');
   */
  send<M extends Method, P extends PathOf<M>>(
    method: M,
    path: P,
    ...init: CallArguments<M, P>
  ): Promise<{ data: Reply<M, P>; response: Response }>;
  /**
   * Every item of a list, page after page as you read on.
   * @example for await (const customer of mostrador.list('/v1/customers')) console.log(customer.name);
   */
  list<P extends ListPath>(path: P, ...init: CallArguments<'get', P>): AsyncGenerator<ItemOf<P>, void>;
  /**
   * What happens, as it happens. Reconnects by itself and goes on where it was cut. Throws when the
   * credential may not read events; ends when the signal aborts.
   * @example
   * for await (const event of mostrador.events({ signal })) {
   *   if (event.type === 'balance.changed' || event.type === 'reset') await refresh();
   * }
   */
  events(init?: EventsInit): AsyncGenerator<MostradorEvent | ResetEvent, void>;
}

interface Page {
  data: unknown[];
  nextCursor: string | null;
}

async function* pages(send: Send, path: string, init: LooseInit = {}): AsyncGenerator<unknown, void> {
  let query: { cursor?: string | null } | undefined = init.params?.query;
  do {
    const { data } = await send('get', path, { ...init, params: { ...init.params, query } });
    yield* (data as Page).data;
    query = { ...query, cursor: (data as Page).nextCursor };
  } while (query.cursor);
}

/** The whole client over its two ways to the server. The loose types meet the API's only here. */
export function mostradorOver(send: Send, events: Mostrador['events']): Mostrador {
  const verb = (method: Method) => async (path: string, init?: LooseInit) =>
    (await send(method, path, init)).data;
  return {
    get: verb('get'),
    post: verb('post'),
    put: verb('put'),
    patch: verb('patch'),
    delete: verb('delete'),
    send,
    list: (path: string, init?: LooseInit) => pages(send, path, init),
    events,
  } as unknown as Mostrador;
}
