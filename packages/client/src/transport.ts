import { type CredentialSource, credentialSource } from './credential.ts';
import { errorFrom, isMostradorError, parseJson } from './errors.ts';
import type { MostradorOptions } from './options.ts';
import { buildRequest } from './request.ts';
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

/** What the answer says by its type. A page is a proxy's or a hotel's sign-in, never ours. */
async function read(response: Response, parseAs: Call['parseAs']): Promise<unknown> {
  if (parseAs && response.ok) return response.body;
  const text = await response.text();
  if (!text) return undefined;
  return /json|html/.test(`${response.headers.get('Content-Type')}`) ? parseJson(text, response) : text;
}

export function createTransport(options: MostradorOptions): Transport {
  const { account, locale } = options;
  const credentials: CredentialSource = credentialSource(options.credential ?? '');
  const send = options.fetch ?? ((request: Request) => fetch(request));
  async function exchange(call: Call, token: string, signal: AbortSignal): Promise<Answer> {
    try {
      // Built anew for each attempt: a consumed body cannot be sent again.
      const request = buildRequest(options.baseUrl, call, signal, {
        'Accept-Language': locale,
        'Mostrador-Account': typeof account === 'function' ? account() : account,
        Authorization: token ? (/^Basic /.test(token) ? token : `Bearer ${token}`) : undefined,
        ...call.headers,
      });
      call.sent = true;
      const response = await until(send(request), signal);
      const data = await until(read(response, call.parseAs), signal);
      if (!response.ok) throw errorFrom(response, data);
      return { data, response };
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
