import createClient from 'openapi-fetch';
import { type CredentialSource, credentialSource } from './credential.ts';
import { errorFrom, isMostradorError, parseJson } from './errors.ts';
import type { MostradorOptions } from './options.ts';
import { lost, until } from './timing.ts';

/** One call, as it is sent by each of its attempts. */
export interface Call {
  method: string;
  path: string;
  params?: { path?: object; query?: object } | undefined;
  body?: unknown;
  headers: Record<string, string | undefined>;
  /** `stream` hands over the answer's body instead of reading it. */
  parseAs?: 'stream';
  /** Sent without a credential. */
  anonymous?: boolean;
  /** A fresh credential was asked for already: once a call, never in a loop. */
  renewed?: boolean;
  /** The present attempt went out. What fails before is a wrong argument or the credential's own failure. */
  sent?: boolean;
}

export interface Answer {
  data: unknown;
  response: Response;
}

/** Sends one attempt of a call; rejects with the signal's reason when that aborts. */
export type Transport = (call: Call, signal: AbortSignal) => Promise<Answer>;

type LooseRequest = (
  method: string,
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** What an answer's text says by its type. A page is a proxy's or a hotel's sign-in, never ours. */
function parse(data: unknown, response: Response): unknown {
  const isJson = /json|html/.test(`${response.headers.get('Content-Type')}`);
  return data && typeof data === 'string' && isJson ? parseJson(data, response) : data;
}

export function createTransport(options: MostradorOptions): Transport {
  const { account, locale } = options;
  const credentials: CredentialSource = credentialSource(options.credential ?? '');
  const send = options.fetch ?? ((request: Request) => fetch(request));
  // Our own types stand at the calls; here paths come in as strings.
  const request = createClient({ baseUrl: options.baseUrl }).request as unknown as LooseRequest;

  async function exchange(call: Call, token: string, signal: AbortSignal): Promise<Answer> {
    try {
      // openapi-fetch builds the Request anew each time: a consumed body cannot be sent again.
      const work = request(call.method, call.path, {
        params: call.params,
        body: call.body,
        headers: {
          'Accept-Language': locale,
          'Mostrador-Account': typeof account === 'function' ? account() : account,
          Authorization: token ? `Bearer ${token}` : undefined,
          ...call.headers,
        },
        parseAs: call.parseAs ?? 'text',
        bodySerializer: (body: unknown) => body,
        signal,
        fetch(built: Request) {
          call.sent = true;
          return send(built);
        },
      });
      const { data, error, response } = await until(work, signal);
      if (!response.ok) throw errorFrom(response, error);
      return { data: parse(data, response), response };
    } catch (cause) {
      throw !call.sent || isMostradorError(cause) ? cause : lost(cause, signal);
    }
  }

  return async (call, signal) => {
    call.sent = false;
    const token = call.anonymous ? '' : await until(credentials.get(), signal);
    try {
      return await exchange(call, token, signal);
    } catch (error) {
      if (call.renewed || !isMostradorError(error, 'session_expired', 'invalid_credential')) throw error;
      call.renewed = true;
      call.sent = false;
      const fresh = await until(credentials.renew(token), signal);
      if (!fresh) throw error;
      return exchange(call, fresh, signal);
    }
  };
}
