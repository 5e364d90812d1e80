import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackedPackage } from './pack.ts';
import { inRepository } from './repository.ts';

/**
 * Makes a project that has our packages installed from their tarballs. What they depend on is linked from the
 * repository's node_modules, so that no network is needed; only what a package declares is there to be found.
 * @returns the project's folder
 */
export async function makeConsumer(folder: string, packed: readonly PackedPackage[]): Promise<string> {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  for (const { name, tarball } of packed) {
    const target = join(modules, name);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  }
  for (const name of new Set(packed.flatMap(({ dependencies }) => dependencies)))
    linkDependency(modules, name);
  return folder;
}

function linkDependency(modules: string, name: string): void {
  const link = join(modules, name);
  if (existsSync(link)) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(realpathSync(inRepository('node_modules', name)), link, 'junction');
}
