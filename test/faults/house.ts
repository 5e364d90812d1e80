import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';

/** The moment of a fault, and a client's pause between two tries: real time is what these tests are about. */
export const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const PROGRAM = new URL('./program.ts', import.meta.url).pathname;

/** A server process of the platform that a test kills. */
export interface VictimServer {
  url: string;
  /** From now on it commits and never answers; `committed` comes true once it has kept back so many answers. */
  hold(answers: number): Promise<{ committed: Promise<void> }>;
  /** Moves business time on; answers when what falls due is done. */
  advance(operator: string, minutes: number): Promise<void>;
  /** Business time as it knows it, in ms. */
  now(operator: string): Promise<number>;
  /** Ends it at once, as the kernel would. */
  kill(): Promise<void>;
}

const STARTS_MAX = 3;

/** Starts the server; once more where it gives up by itself, as it does on a machine that stood still. */
export async function startVictim(databaseUrl: string, starts = 1): Promise<VictimServer> {
  const child = fork(PROGRAM, [databaseUrl], { execArgv: ['--conditions=@mostrador/source'] });
  const [url] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [])]);
  if (url) return victimOf(child, url);
  if (starts < STARTS_MAX) return startVictim(databaseUrl, starts + 1);
  throw new Error(`The server ended with ${child.exitCode}`);
}

function victimOf(child: ChildProcess, url: string): VictimServer {
  return {
    url,
    async hold(answers) {
      child.send('hold');
      await once(child, 'message');
      return { committed: times(child, answers) };
    },
    async advance(operator, minutes) {
      const response = await fetch(`${url}/v1/test-clock`, {
        method: 'POST',
        headers: { authorization: `Bearer ${operator}`, 'content-type': 'application/json' },
        body: JSON.stringify({ minutes }),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async now(operator) {
      const response = await fetch(`${url}/v1/test-clock`, {
        headers: { authorization: `Bearer ${operator}` },
      });
      return Date.parse(((await response.json()) as { now: string }).now);
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function times(child: ChildProcess, messages: number): Promise<void> {
  for await (const _ of on(child, 'message')) {
    messages -= 1;
    if (messages === 0) return;
  }
}

export interface WriteRequest {
  path: string;
  key: string;
  as: string;
  body: unknown;
  /** POST when left out. */
  method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  ifMatch?: string;
}

/** What the platform answers to a write. */
export interface Reply {
  status: number;
  answer: Answer;
  /** An earlier request with the key had done it. */
  replayed: boolean;
}

/** What an answer holds of what clients go by. */
export interface Answer {
  id: string;
  state?: string;
  code?: string;
  pin?: string;
  /** Of a schedule, and of a temporary power-on. */
  savedAt?: string;
  startedAt?: string;
  endsAt?: string;
  endedAt?: string | null;
  weekly?: unknown;
  /** What stands instead of what could not be saved. */
  current?: Answer;
  data?: Answer[];
}

/**
 * What became of a write; undefined while nobody knows: the connection broke, or it may be tried again.
 * @param line cut by its client, whatever the server is doing by then
 */
export async function attempt(
  url: string,
  { path, key, as, body, method = 'POST', ifMatch }: WriteRequest,
  line?: AbortSignal,
): Promise<Reply | undefined> {
  try {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...{ authorization: `Bearer ${as}`, 'content-type': 'application/json', 'idempotency-key': key },
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.any([AbortSignal.timeout(20_000), ...(line ? [line] : [])]),
    });
    const answer = (await response.json()) as Answer;
    if (response.status >= 500 || answer.code === 'request_in_flight') return undefined;
    const replayed = response.headers.has('idempotent-replayed') || answer.code === 'secret_already_shown';
    return { status: response.status, answer, replayed };
  } catch {
    return undefined;
  }
}
