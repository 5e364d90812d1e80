import { Event, OPERATIONS } from '@mostrador/contract';
import { z } from 'zod';
import type { Send } from './call.ts';
import type { EventsInit } from './events/stream.ts';
import { type Mostrador, mostradorOver } from './verbs.ts';

/** An answer that isn't what the API promises: the client is older than a breaking change, or the server is wrong. */
export class ResponseMismatchError extends Error {
  override readonly name = 'ResponseMismatchError';
  /** `get /v1/balances`, or `event` for one of the stream. */
  readonly operation: string;
  /** What is wrong where, as zod says it. */
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(operation: string, error: z.ZodError) {
    super(`${operation} answered something else than it promises:\n${z.prettifyError(error)}`);
    this.operation = operation;
    this.issues = error.issues;
  }
}

const REPLIES = new Map<string, z.ZodType | undefined>(
  OPERATIONS.map(({ spec }) => [`${spec.method} ${spec.path}`, spec.reply]),
);

function check(operation: string, schema: z.ZodType | undefined, data: unknown): void {
  const result = schema?.safeParse(data);
  if (result?.error) throw new ResponseMismatchError(operation, result.error);
}

/**
 * The same client, that checks each answer and event against the API's schemas and throws
 * {@link ResponseMismatchError} where they differ. Answers pass unchanged. For tests and development: an
 * enumerated value that a newer server adds is a mismatch here, where the client itself lets it pass.
 *
 * @example
 * import { createMostrador } from '@mostrador/client';
 * import { validateResponses } from '@mostrador/client/validate';
 *
 * const mostrador = validateResponses(createMostrador({ baseUrl, credential }));
 */
export function validateResponses(mostrador: Mostrador): Mostrador {
  const unchecked = mostrador.send as unknown as Send;
  const send: Send = async (method, path, init) => {
    const answer = await unchecked(method, path, init);
    const operation = `${method} ${path}`;
    check(operation, REPLIES.get(operation), answer.data);
    return answer;
  };
  async function* events(init?: EventsInit): ReturnType<Mostrador['events']> {
    for await (const event of mostrador.events(init)) {
      if (event.type !== 'reset') check('event', Event, event);
      yield event;
    }
  }
  return mostradorOver(send, events);
}
