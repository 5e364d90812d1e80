import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inRepository } from '../lib/repository.ts';
import type { Piece } from '../lib/step.ts';
import type { Log } from '../lib/tool.ts';
import { type GeneratedFile, generatedFiles } from '../steps/generate.ts';

/** Each generated file is what its generator writes now. */
export function generatedPieces(): Piece[] {
  return generatedFiles().map((file) => ({
    name: `${file.path} is up to date`,
    run: (log) => compare(log, file),
  }));
}

async function compare(log: Log, file: GeneratedFile): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-generated-'));
  try {
    const target = join(folder, basename(file.path));
    await file.write(log, target);
    const fresh = readFileSync(target, 'utf8');
    const committed = inRepository(file.path);
    if (existsSync(committed) && readFileSync(committed, 'utf8') === fresh) return;
    throw new Error('It differs from its sources: run `npm run generate` and commit the result.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
