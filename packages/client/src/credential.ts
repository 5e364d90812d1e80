/** Why a credential is asked for: for an attempt, or because the server refused the one before. */
export type CredentialReason = 'first' | 'expired';

/**
 * A key or token, or the function that gives one. The function is asked before each attempt, so it should
 * answer from memory while its token lives; calls that wait share one answer. After a 401 it is asked once
 * with `expired` and must then get a fresh one. What it throws, the call or the stream throws, at once.
 */
export type Credential = string | ((why: CredentialReason) => string | Promise<string>);

export interface CredentialSource {
  get(): Promise<string>;
  /** The credential to use after `refused` got a 401; undefined when there is no other. */
  renew(refused: string): Promise<string | undefined>;
}

/** Asks a credential function at most once at a time, whoever waits. */
export function credentialSource(credential: Credential): CredentialSource {
  let held: string | undefined;
  let flight: Promise<string> | undefined;

  async function ask(why: CredentialReason): Promise<string> {
    try {
      held = typeof credential === 'function' ? await credential(why) : credential;
      return held;
    } finally {
      flight = undefined;
    }
  }
  function share(why: CredentialReason): Promise<string> {
    flight ??= Promise.resolve(why).then(ask);
    return flight;
  }

  return {
    get: () => share('first'),
    async renew(refused) {
      // Who was refused with an older token than the present one finds it renewed already.
      if (flight) await flight;
      const token = held === refused ? await share('expired') : held;
      return token === refused ? undefined : token;
    },
  };
}
