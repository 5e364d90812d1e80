import { isMostradorError } from './errors.ts';
import { KEYLESS_POSTS, newIdempotencyKey } from './idempotency.ts';
import type { MostradorOptions } from './options.ts';
import { pauseMs } from './retry.ts';
import { timeLimit, wait } from './timing.ts';
import type { Answer, Call, Transport } from './transport.ts';
import type { CallOptions, Method } from './types.ts';

/** What any operation may take; the typed surface allows each only what the API defines. */
export interface LooseInit extends CallOptions {
  params?: { path?: object; query?: object };
  body?: unknown;
  idempotencyKey?: string;
  ifMatch?: string;
}

/** Sends a call and, where that is safe, sends it again. */
export type Send = (method: Method, path: string, init?: LooseInit) => Promise<Answer>;

/** Everything else is JSON: an object or an array. */
const isXml = (body: unknown): boolean =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof Blob;

function prepare(method: Method, path: string, init: LooseInit): Call {
  const post = method === 'post';
  const anonymous = post && KEYLESS_POSTS.includes(path);
  const { body } = init;
  const xml = isXml(body);
  return {
    method,
    path,
    params: init.params,
    // Serialized once: an object that changes meanwhile would be another request under the same key.
    body: xml ? body : JSON.stringify(body),
    headers: {
      'Idempotency-Key': init.idempotencyKey ?? (post && !anonymous ? newIdempotencyKey() : undefined),
      'If-Match': init.ifMatch,
      'Content-Type': body === undefined ? body : `application/${xml ? 'xml' : 'json'}`,
      ...init.headers,
    },
    anonymous,
    // What carries no credential cannot be helped by another one.
    renewed: anonymous,
  };
}

export function createSend(transport: Transport, options: MostradorOptions): Send {
  return async (method, path, init = {}) => {
    const call = prepare(method, path, init);
    const key = call.headers['Idempotency-Key'];
    // Without a key nobody knows whether an unsafe request was done, so it is never sent again.
    const retries = method === 'get' || key ? (options.retries ?? 2) : 0;
    for (let failures = 0; ; failures++) {
      const limit = timeLimit(init.signal, init.timeoutMs ?? options.timeoutMs);
      try {
        return await transport(call, limit.signal);
      } catch (error) {
        const pause = pauseMs(error, failures);
        if (failures >= retries || pause === undefined || !call.sent) {
          if (isMostradorError(error)) error.idempotencyKey = key;
          throw error;
        }
        await wait(pause, init.signal);
      } finally {
        limit.stop();
      }
    }
  };
}
