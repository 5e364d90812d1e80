import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { inRepository } from '../lib/repository.ts';
import { type Log, mustRun } from '../lib/tool.ts';

/** A committed file that a tool writes. */
export interface GeneratedFile {
  /** Relative to the repository. */
  path: string;
  /** The sources that it is made of; without the first there is nothing to make. */
  source: string;
  /** Writes it to `target`, an absolute path. */
  write(log: Log, target: string): Promise<void>;
}

const DOCUMENT = 'packages/contract/openapi.json';

/** In the order in which they build on each other. */
const FILES: readonly GeneratedFile[] = [
  {
    path: DOCUMENT,
    source: 'packages/contract/src/generate.ts',
    write: (log, target) => mustRun(log, process.execPath, ['packages/contract/src/generate.ts', target]),
  },
  {
    path: 'packages/cfdi/src/cadena/sheets.generated.ts',
    source: 'packages/cfdi/build/compile-sheets.ts',
    write: (log, target) => mustRun(log, process.execPath, ['packages/cfdi/build/compile-sheets.ts', target]),
  },
  {
    path: 'packages/cfdi/src/validate/schemas.generated.ts',
    source: 'packages/cfdi/build/compile-schemas.ts',
    write: (log, target) =>
      mustRun(log, process.execPath, ['packages/cfdi/build/compile-schemas.ts', target]),
  },
  {
    path: 'packages/client/src/generated/api.d.ts',
    source: DOCUMENT,
    write: writeClientTypes,
  },
  {
    path: 'packages/widgets/custom-elements.json',
    source: 'packages/widgets/custom-elements-manifest.config.mjs',
    write: writeManifest,
  },
];

/** The generated files whose sources exist. */
export function generatedFiles(): GeneratedFile[] {
  return FILES.filter(({ source }) => existsSync(inRepository(source)));
}

/** Writes a generated file where it is committed. */
export async function generateInPlace(log: Log, file: GeneratedFile): Promise<void> {
  const target = inRepository(file.path);
  mkdirSync(dirname(target), { recursive: true });
  await file.write(log, target);
}

async function writeClientTypes(_log: Log, target: string): Promise<void> {
  const types = await openapiTS(JSON.parse(readFileSync(inRepository(DOCUMENT), 'utf8')));
  const header = `/** Generated from ${DOCUMENT} by \`npm run generate\`; do not edit. */\n\n`;
  writeFileSync(target, header + astToString(types));
}

async function writeManifest(log: Log, target: string): Promise<void> {
  const folder = inRepository('packages/widgets');
  // The analyzer takes its output folder relative to where it runs, and names the file itself.
  const outdir = relative(folder, dirname(target)) || '.';
  await mustRun(
    log,
    'custom-elements-manifest',
    ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', outdir],
    {
      cwd: folder,
      quiet: true,
    },
  );
}
