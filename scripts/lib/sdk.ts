import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { resolveConfig } from 'vite';
import { filesMatching, inRepository } from './repository.ts';
import { type Log, mustRun } from './tool.ts';

/** Remembers what the SDK was built of; not in its folder, which the build empties. */
const STAMP = inRepository('node_modules', '.cache', 'mostrador', 'sdk.json');

const SOURCES = [
  'vite.config.ts',
  'package-lock.json',
  'packages/{domain,cfdi,client,widgets}/package.json',
  'packages/{domain,cfdi,client,widgets}/src/**/*.*',
  'packages/widgets/build/**/*.*',
];

interface Stamp {
  sources: string;
  /** Absolute path of what was built. */
  folder: string;
}

/** Whether there are widgets to build for pages. */
export function hasSdk(): boolean {
  return existsSync(inRepository('vite.config.ts'));
}

/** Builds what the platform serves at /sdk/* unless it is there and no source changed since. */
export async function ensureSdk(log: Log): Promise<void> {
  const last = readStamp();
  // A copied checkout brings the stamp of the one it was copied from.
  const here = last?.folder.startsWith(inRepository('packages'));
  if (here && last?.sources === hashOfSources() && existsSync(last.folder)) return;
  log('Building the widgets that the platform serves at /sdk/ ...');
  await buildSdk(log);
}

/** Builds what the platform serves at /sdk/*. */
export async function buildSdk(log: Log): Promise<void> {
  const sources = hashOfSources();
  await mustRun(log, 'vite', ['build'], { quiet: true, env: { NODE_ENV: 'production' } });
  const { root, build } = await resolveConfig({ configFile: inRepository('vite.config.ts') }, 'build');
  const stamp: Stamp = { sources, folder: resolve(root, build.outDir) };
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, JSON.stringify(stamp));
}

function readStamp(): Stamp | null {
  return existsSync(STAMP) ? JSON.parse(readFileSync(STAMP, 'utf8')) : null;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of filesMatching(...SOURCES)) {
    if (/\.test\.ts$/.test(file)) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRepository(file)))
      .update('\0');
  }
  return hash.digest('hex');
}
