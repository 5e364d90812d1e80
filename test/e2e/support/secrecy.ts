import type { LogEntry } from '../../../packages/server/src/deps.ts';

/** What no line of the log may carry (api.md, Security numbers). */
const SECRETS: Readonly<Record<string, RegExp>> = {
  'an e-mail address': /[\w.+-]+@[\w-]+\.[\w.]+/,
  'a telephone number': /\b\d{10}\b/,
  'an RFC': /\b[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3}\b/,
  'a CURP': /\b[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d\b/,
  'a token': /\b(sk|pk|es|at|rt|ac|pr|nt|av)_[\w-]{20,}/,
};

/** The entries that carry a secret, each with what it is. */
export function leaksOf(log: readonly LogEntry[]): string[] {
  return log.flatMap((entry) => {
    const line = JSON.stringify(entry);
    return Object.entries(SECRETS).flatMap(([what, pattern]) =>
      pattern.test(line) ? [`${what} in ${line}`] : [],
    );
  });
}
