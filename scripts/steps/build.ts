import { cpSync, existsSync, rmSync } from 'node:fs';
import { filesMatching, inRepository } from '../lib/repository.ts';
import { buildSdk, hasSdk } from '../lib/sdk.ts';
import { type Piece, runPieces, type Step } from '../lib/step.ts';
import { mustRun } from '../lib/tool.ts';

/** In the order of their imports: each is compiled against the declarations of those before. */
const PACKAGES = ['domain', 'cfdi', 'contract', 'client', 'widgets', 'server'] as const;
type PackageName = (typeof PACKAGES)[number];

const SNAPSHOT = 'packages/server/src/sandbox/build-snapshot.ts';
/** What the last piece writes. */
const BUILT = 'packages/server/dist/sandbox-snapshot.tgz';

/** The packages' dist, the files of /sdk/*, and the snapshot that the sandbox opens from. */
export function buildPieces(): Piece[] {
  return [...packagePieces(...PACKAGES), ...sdkPieces(), ...snapshotPieces()];
}

/** The dist of these packages, in this order. */
export function packagePieces(...names: PackageName[]): Piece[] {
  return names.filter(hasSources).map(packagePiece);
}

function hasSources(name: string): boolean {
  return filesMatching(`packages/${name}/src/**/*.ts`).length > 0;
}

function packagePiece(name: string): Piece {
  return {
    name: `packages/${name}/dist`,
    async run(log) {
      const folder = inRepository('packages', name);
      rmSync(`${folder}/dist`, { recursive: true, force: true });
      await mustRun(log, 'tsc', ['-p', `packages/${name}/tsconfig.build.json`], { quiet: true });
      copyWhatTscLeaves(name);
      const own = inRepository('packages', name, 'build.mjs');
      if (existsSync(own)) await mustRun(log, process.execPath, [own], { quiet: true });
    },
  };
}

/** tsc writes neither SQL, nor pages, nor hand-written or generated declarations. */
function copyWhatTscLeaves(name: string): void {
  const source = `packages/${name}/src/`;
  for (const file of filesMatching(`${source}**/*.*`)) {
    if (file.endsWith('.ts') && !file.endsWith('.d.ts')) continue;
    cpSync(inRepository(file), inRepository(file.replace('/src/', '/dist/')), { recursive: true });
  }
}

function sdkPieces(): Piece[] {
  return hasSdk() ? [{ name: 'the SDK for pages', run: buildSdk }] : [];
}

function snapshotPieces(): Piece[] {
  if (!existsSync(inRepository(SNAPSHOT))) return [];
  return [
    {
      name: 'the sandbox snapshot',
      run: (log) => mustRun(log, process.execPath, [SNAPSHOT], { quiet: true }),
    },
  ];
}

export const build: Step = {
  name: 'build',
  about: 'the packages, the SDK and the sandbox snapshot',
  files: () => PACKAGES.filter(hasSources).map((name) => `packages/${name}`),
  run: (log) => runPieces(log, buildPieces()),
};

/** Whether everything was built before, of whichever sources. */
export function isBuilt(): boolean {
  return existsSync(inRepository(BUILT));
}
