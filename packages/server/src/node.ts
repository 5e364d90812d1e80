import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { App } from './app.ts';

export interface Listening {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** For so long a server that stops waits for the answers that it is at. */
const DRAIN_MS = 10_000;

/** Answers that are on their way; event streams, which never end by themselves, are none. */
class OpenAnswers {
  readonly #open = new Set<ServerResponse>();
  #emptied: () => void = () => {};

  async add(outgoing: ServerResponse, work: Promise<Response>): Promise<Response> {
    this.#open.add(outgoing);
    outgoing.once('close', () => this.#leave(outgoing));
    const answer = await work;
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) this.#leave(outgoing);
    return answer;
  }

  #leave(outgoing: ServerResponse): void {
    if (this.#open.delete(outgoing) && !this.#open.size) this.#emptied();
  }

  /** Resolves once all are given, or the patience is over. */
  async drained(patienceMs: number): Promise<void> {
    if (!this.#open.size) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#emptied = resolve;
    const timer = setTimeout(resolve, patienceMs);
    await promise;
    clearTimeout(timer);
  }
}

/** Serves a fetch handler over HTTP; port 0 takes any free one. Rejects when the port is taken. */
export async function listen(app: App, { port, host }: { port: number; host: string }): Promise<Listening> {
  const answers = new OpenAnswers();
  const server = await new Promise<Server>((resolve, reject) => {
    const created = serve(
      {
        fetch: (request, env) => answers.add(env.outgoing as ServerResponse, app.fetch(request, env)),
        port,
        hostname: host,
      },
      () => resolve(created as Server),
    );
    created.on('error', reject);
  });
  const address = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host;
  return {
    url: `http://${name}:${address.port}`,
    port: address.port,
    async close() {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      await answers.drained(DRAIN_MS);
      server.closeAllConnections();
      await closed;
    },
  };
}
