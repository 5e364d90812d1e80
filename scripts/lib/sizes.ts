import { existsSync } from 'node:fs';
import { inRepository } from './repository.ts';
import type { Piece } from './step.ts';
import { runTool } from './tool.ts';

interface Measured {
  name: string;
  size: number;
  sizeLimit: number;
  passed: boolean;
}

/** One piece for each budget of .size-limit.json. */
export async function sizePieces(): Promise<Piece[]> {
  if (!existsSync(inRepository('.size-limit.json'))) return [];
  const lines: string[] = [];
  await runTool((line) => lines.push(line), 'size-limit', ['--json']);
  const output = lines.join('\n');
  const start = output.indexOf('[');
  if (start === -1) return [{ name: 'size-limit', run: () => fail(output) }];
  const measured: Measured[] = JSON.parse(output.slice(start));
  return measured.map((budget) => ({
    name: `${budget.name}: ${budget.size} of at most ${budget.sizeLimit} bytes`,
    run: () => {
      if (!budget.passed) fail(`${budget.size - budget.sizeLimit} bytes too many`);
    },
  }));
}

function fail(reason: string): never {
  throw new Error(reason);
}
