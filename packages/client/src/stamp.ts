import { type ErrorCode, MostradorError, type Problem, type ProblemOf } from './errors.ts';
import { wait } from './timing.ts';
import type { CallOptions, Reply } from './types.ts';
import type { Mostrador } from './verbs.ts';

/**
 * The credential of a stamping account, from its Id (its name, in any case) and its password (IP-12).
 * @example createMostrador({ baseUrl, credential: stampingCredential('9F0C...', password) });
 */
export function stampingCredential(id: string, password: string): string {
  const bytes = new TextEncoder().encode(`${id}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/** What {@link stampCfdi} takes besides the document. */
export interface StampOptions extends CallOptions {
  /** `sta_`: which account of the customer pays; left out, the one signed in with, or a person's only one. */
  stampingAccountId?: string;
}

/** A CFDI with its Timbre Fiscal Digital. */
export interface StampedXml {
  /** The document as it was sent, with the timbre in it. */
  xml: string;
  /** Fiscal folio, upper case. */
  uuid: string;
  /** It had its stamp already: nothing was spent this time. */
  replayed: boolean;
}

type StampingRequest = Exclude<Reply<'post', '/v1/stamping/cfdi'>, string>;

/**
 * Stamps a sealed CFDI 4.0 for one stamp, and waits as long as its PAC needs (end that with `signal`). Whatever
 * fails or gets lost, call it again with the same document: a document is stamped, and paid, once for ever.
 *
 * Rejects with {@link MostradorError}: `cfdi_...` where the document is refused (`problem.pacCode` 301-308, 401,
 * 402), `insufficient_stamps`, `stamping_account_blocked` and the others of the operation.
 *
 * @example
 * const mostrador = createMostrador({ baseUrl, credential: stampingCredential(id, password) });
 * const { uuid, xml } = await stampCfdi(mostrador, await readFile('factura.xml'));
 */
export async function stampCfdi(
  mostrador: Mostrador,
  cfdi: string | Uint8Array<ArrayBuffer> | Blob,
  { stampingAccountId, ...call }: StampOptions = {},
): Promise<StampedXml> {
  const query = stampingAccountId ? { stampingAccountId } : {};
  for (;;) {
    const { data, response } = await mostrador.send('post', '/v1/stamping/cfdi', {
      ...call,
      params: { query },
      body: cfdi,
    });
    if (typeof data === 'string') return stampedOf(data, response.headers);
    await settled(mostrador, data, Number(response.headers.get('Retry-After') ?? 1), call);
  }
}

const stampedOf = (xml: string, headers: Headers): StampedXml => ({
  xml,
  uuid: `${headers.get('Location')?.split('/').pop()}`,
  replayed: headers.get('Idempotent-Replayed') === 'true',
});

/** Until the PAC has answered; the stamped document is had by sending it again. */
async function settled(
  mostrador: Mostrador,
  { id }: StampingRequest,
  pauseS: number,
  call: CallOptions,
): Promise<void> {
  for (;;) {
    await wait(pauseS * 1_000, call.signal);
    const request = await mostrador.get('/v1/stamping/requests/{id}', {
      ...call,
      params: { path: { id } },
    });
    if (request.problem) throw refused(request.problem);
    if (request.state !== 'processing') return;
  }
}

const refused = (problem: Problem) =>
  new MostradorError<ErrorCode>(problem.code, `${problem.detail ?? problem.title} (${problem.code})`, {
    status: problem.status,
    requestId: problem.requestId,
    problem: problem as ProblemOf<ErrorCode>,
  });
