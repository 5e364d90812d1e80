import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesMatching, inRepository } from './repository.ts';

/** A package as npm would publish it. */
export interface PackedPackage {
  name: string;
  /** Absolute path of the .tgz. */
  tarball: string;
  /** Its JavaScript entries: `.`, `./validate`, ... */
  entries: string[];
  /** Names of what npm would install with it. */
  dependencies: string[];
}

interface Manifest {
  name: string;
  private?: boolean;
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
}

/** Folders of the packages that are published: they are not private and have something to publish. */
export function publishableFolders(): string[] {
  return filesMatching('packages/*/package.json')
    .map((file) => dirname(file))
    .filter((folder) => !readManifest(folder).private && filesMatching(`${folder}/src/**/*.ts`).length > 0);
}

/** Names the environment variable by which tests learn where `packAll` put the tarballs. */
export const PACKED_FOLDER = 'MOSTRADOR_PACKED';
/** What was packed stands beside the tarballs in this file. */
const LIST = 'packed.json';

/** Packs every publishable package into a folder. */
export async function packAll(target: string): Promise<PackedPackage[]> {
  const packed = publishableFolders().map((folder) => pack(folder, target));
  writeFileSync(join(target, LIST), JSON.stringify(packed));
  return packed;
}

/** What `packAll` put into a folder earlier. */
export function readPacked(folder: string): PackedPackage[] {
  return JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
}

function pack(folder: string, target: string): PackedPackage {
  const manifest = readManifest(folder);
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', target];
  const output = execFileSync('npm', args, {
    cwd: inRepository(folder),
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed]: { filename: string }[] = JSON.parse(output);
  if (!packed) throw new Error(`npm pack made nothing of ${folder}`);
  return {
    name: manifest.name,
    tarball: join(target, packed.filename),
    entries: Object.entries(manifest.exports ?? {}).flatMap(([entry, to]) => (isModule(to) ? [entry] : [])),
    dependencies: Object.keys(manifest.dependencies ?? {}),
  };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(inRepository(folder, 'package.json'), 'utf8'));
}

/** An entry with conditions is code; a bare path is a data file. */
function isModule(target: unknown): boolean {
  return typeof target === 'object';
}
