import { isIP } from 'node:net';
import { join, resolve } from 'node:path';

/** What a server keeps and shows: demo data and a test clock, or real business. */
export type Mode = 'test' | 'live';

/** What the environment says, checked. */
export interface Configuration {
  mode: Mode;
  /** Address to listen on. The demo stays on this machine; a live server answers everybody. */
  host: string;
  /** Port of the platform; 0 takes any free one. */
  port: number;
  /** Port of the distributor's site that the demo serves beside it. */
  sitePort: number;
  /** A server of yours, or null for the embedded one. */
  databaseUrl: string | null;
  /** Absolute path of all that is kept on this machine: the embedded database, demo.json, the built SDK. */
  dataDir: string;
  /** Absolute path of the embedded database's folder. */
  databaseDir: string;
  /** Where mail goes, or null for the outbox page. */
  smtpUrl: string | null;
  /** Origin that people and pages reach the platform by, without a slash at the end; null: its own address. */
  publicUrl: string | null;
  /** Addresses or CIDR blocks whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
}

/** A variable has a value that cannot be meant; the message names it and says what is allowed. */
export class ConfigurationError extends Error {
  readonly variable: string;

  constructor(variable: string, problem: string) {
    super(`${variable} ${problem}`);
    this.name = 'ConfigurationError';
    this.variable = variable;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration. An empty variable is one that isn't set.
 * @param directory what a relative MOSTRADOR_DATA_DIR is relative to
 * @throws {ConfigurationError} for the first variable that is wrong
 */
export function readConfiguration(env: Environment, directory: string): Configuration {
  const databaseUrl = readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const mode = readMode(env, databaseUrl);
  const dataDir = resolve(directory, read(env, 'MOSTRADOR_DATA_DIR') ?? '.mostrador');
  return {
    mode,
    host: read(env, 'HOST') ?? (mode === 'test' ? '127.0.0.1' : '0.0.0.0'),
    port: readPort(env, 'PORT', 4000),
    sitePort: readPort(env, 'SITE_PORT', 4100),
    databaseUrl: databaseUrl?.href ?? null,
    dataDir,
    databaseDir: join(dataDir, 'postgres'),
    smtpUrl: readUrl(env, 'SMTP_URL', ['smtp:', 'smtps:'])?.href ?? null,
    publicUrl: readOrigin(env, 'PUBLIC_URL'),
    trustedProxies: readProxies(env),
  };
}

function read(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function readMode(env: Environment, databaseUrl: URL | null): Mode {
  const value = read(env, 'MOSTRADOR_MODE');
  if (value === undefined) return databaseUrl ? 'live' : 'test';
  if (value === 'test' || value === 'live') return value;
  throw new ConfigurationError('MOSTRADOR_MODE', `must be "test" or "live", but is "${value}".`);
}

function readPort(env: Environment, name: string, fallback: number): number {
  const value = read(env, name);
  if (value === undefined) return fallback;
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new ConfigurationError(name, `must be a port from 0 to 65535, but is "${value}".`);
}

/** The value itself stays out of the message: these URLs carry passwords. */
function readUrl(env: Environment, name: string, protocols: readonly string[]): URL | null {
  const value = read(env, name);
  if (value === undefined) return null;
  const url = URL.parse(value);
  if (url && protocols.includes(url.protocol)) return url;
  throw new ConfigurationError(name, `must be a URL that begins with ${protocols.join('// or ')}//.`);
}

function readOrigin(env: Environment, name: string): string | null {
  const url = readUrl(env, name, ['http:', 'https:']);
  if (!url) return null;
  if (url.pathname === '/' && !url.search && !url.hash && !url.username) return url.origin;
  throw new ConfigurationError(
    name,
    'must be an origin alone, such as https://counter.example.mx, without a path.',
  );
}

function readProxies(env: Environment): readonly string[] {
  const entries = (read(env, 'TRUSTED_PROXIES') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const wrong = entries.find((entry) => !isAddressBlock(entry));
  if (wrong === undefined) return entries;
  throw new ConfigurationError(
    'TRUSTED_PROXIES',
    `must list addresses or CIDR blocks with commas between, such as "10.0.0.0/8, ::1"; "${wrong}" is none.`,
  );
}

function isAddressBlock(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
