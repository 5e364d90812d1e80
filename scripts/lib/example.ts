import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedPackage } from './pack.ts';
import { filesMatching } from './repository.ts';
import { type Log, mustRun } from './tool.ts';

interface Manifest {
  dependencies?: Record<string, string>;
}

/** Names of the examples that run on packed tarballs: they have a lock file of their own. */
export function packedExamples(): string[] {
  return filesMatching('examples/*/package-lock.json').map((file) => file.split('/')[1] ?? '');
}

/**
 * Installs an example by its lock file: our packages from their tarballs, as a stranger has them, the others from
 * npm's cache where it has them.
 * @param folder absolute path of the example or of a copy
 */
export async function installExample(
  log: Log,
  folder: string,
  packed: readonly PackedPackage[],
): Promise<void> {
  rmSync(join(folder, 'vendor'), { recursive: true, force: true });
  mkdirSync(join(folder, 'vendor'));
  for (const [name, path] of vendored(folder)) {
    const tarball = packed.find((each) => each.name === name)?.tarball;
    if (!tarball || !existsSync(tarball)) throw new Error(`${name} is not packed.`);
    copyFileSync(tarball, join(folder, path));
  }
  forgetHashes(join(folder, 'package-lock.json'));
  const args = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await mustRun(log, 'npm', args, { cwd: folder, quiet: true });
}

/** npm writes the hash of a tarball into the lock file, and the next tarball of ours has another one. */
function forgetHashes(file: string): void {
  const lock: { packages: Record<string, { resolved?: string; integrity?: string }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const ours = Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('file:'));
  if (!ours.some(({ integrity }) => integrity)) return;
  for (const entry of ours) delete entry.integrity;
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}

function vendored(folder: string): [name: string, path: string][] {
  const { dependencies = {} }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(dependencies).flatMap(([name, version]) =>
    version.startsWith('file:') ? [[name, version.slice('file:'.length)]] : [],
  );
}
