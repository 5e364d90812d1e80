import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

const PROGRAM = new URL('./program.ts', import.meta.url).pathname;

/** A server process of the platform that a test kills. */
export interface VictimServer {
  url: string;
  /** From now on it commits and never answers; `committed` comes true at the first commit. */
  hold(): Promise<{ committed: Promise<unknown> }>;
  /** Ends it at once, as the kernel would. */
  kill(): Promise<void>;
}

export async function startVictim(databaseUrl: string): Promise<VictimServer> {
  const child: ChildProcess = fork(PROGRAM, [databaseUrl], { execArgv: ['--conditions=@mostrador/source'] });
  const [url] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with ${code}`))),
  ])) as [string];
  return {
    url,
    async hold() {
      child.send('hold');
      await once(child, 'message');
      return { committed: once(child, 'message') };
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** One write of a client that never gives up: same key, same body, until it knows. */
export interface Write {
  path: string;
  key: string;
  as: string;
  body: unknown;
}

/** What became of a write; undefined while nobody knows: the connection broke, or it may be tried again. */
export async function attempt(url: string, { path, key, as, body }: Write): Promise<Response | undefined> {
  try {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status >= 500) return undefined;
    if (response.status !== 409) return response;
    const { code } = (await response.clone().json()) as { code: string };
    return code === 'request_in_flight' ? undefined : response;
  } catch {
    return undefined;
  }
}
