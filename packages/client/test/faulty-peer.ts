import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the peer does with one request. */
export type Turn = (response: ServerResponse, request: SeenRequest) => void;

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** Settles when the client has closed the connection. */
  closed: Promise<void>;
}

/** A peer at the other end of a bad line: it resets, stalls, truncates, overloads. It knows nothing of our API. */
export interface FaultyPeer {
  url: string;
  /** Every request so far, oldest first. */
  seen: SeenRequest[];
  close(): Promise<void>;
}

/** Starts a peer on loopback that takes its turns in order; the last one repeats. */
export async function faultyPeer(...turns: [Turn, ...Turn[]]): Promise<FaultyPeer> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const closed = new Promise<void>((resolve) => response.once('close', resolve));
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    const turn = turns[Math.min(seen.length, turns.length - 1)];
    seen.push({ method, url, headers, body, closed });
    turn?.(response, seen[seen.length - 1]!);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers JSON. */
export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Turn =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

/** Answers a problem of that code. */
export const problem = (
  code: string,
  status: number,
  headers: Record<string, string> = {},
  members: object = {},
): Turn =>
  json({ type: `/problems/${code}`, title: code, status, code, requestId: 'req_1', ...members }, status, {
    'Content-Type': 'application/problem+json',
    'X-Request-Id': 'req_1',
    ...headers,
  });

/** Drops the connection without an answer. */
export const reset: Turn = (response) => response.destroy();

/** Takes the request and never answers. */
export const silence: Turn = () => {};

/** Promises more bytes than it sends before it drops the connection. */
export const truncated =
  (body: string): Turn =>
  (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length + 100 });
    response.write(body, () => response.destroy());
  };

/** Sends the pieces of an event stream, each in a packet of its own, and stays open unless told to end. */
export const stream =
  (pieces: readonly (string | Uint8Array)[], end = false): Turn =>
  async (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.flushHeaders();
    for (const piece of pieces) await new Promise((resolve) => response.write(piece, resolve));
    if (end) response.end();
  };
