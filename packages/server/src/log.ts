import type { LogEntry } from './deps.ts';

/** What a log must never hold (api.md, Security numbers), and what stands in its place. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\b(sk|pk|es|at|rt|ac|pr|ps|nt|av|iv)_[A-Za-z0-9_-]{20,}/g, '$1_[redacted]'],
  // Bounded as addresses are (RFC 5321): of a long text without one every place would be read to its end.
  [/[^\s"'<>(=]{1,64}@[^\s"'<>)]{1,255}\.[A-Za-z]{2,}/g, '[e-mail]'],
  // CURP before RFC: an RFC's pattern begins it.
  [/\b[A-ZÑ&]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d\b/gi, '[curp]'],
  [/\b[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}\b/gi, '[rfc]'],
  [/(?<![\d.:-])(?:\+?52[\s-]?)?(?:\d[\s-]?){9}\d(?![\d.:-])/g, '[phone]'],
];

/** The text without anything that names a person or opens a door. */
export const redact = (text: string): string =>
  SECRETS.reduce((clean, [pattern, instead]) => clean.replaceAll(pattern, instead), text);

/** The one way to the log: every text of an entry passes through {@link redact}. */
export function redactingLog(write: (entry: LogEntry) => void): (entry: LogEntry) => void {
  return (entry) => {
    const clean = Object.entries(entry).map(([name, value]) => [
      name,
      typeof value === 'string' ? redact(value) : value,
    ]);
    write(Object.fromEntries(clean) as LogEntry);
  };
}
