import { clockPiece } from '../checks/clock.ts';
import { generatedPieces } from '../checks/generated.ts';
import { importsPiece } from '../checks/imports.ts';
import { privatePathsPiece } from '../checks/private-paths.ts';
import { filesMatching } from '../lib/repository.ts';
import { type Piece, runPieces, type Step } from '../lib/step.ts';
import { mustRun } from '../lib/tool.ts';

/** Everything that is true of the sources without running them. */
export function checkPieces(): Piece[] {
  return [
    {
      name: 'format and lint',
      run: (log) => mustRun(log, 'biome', ['ci', '--colors=off', '--error-on-warnings'], { quiet: true }),
    },
    ...['tsconfig.json', ...filesMatching('packages/*/tsconfig.json')].map(typesPiece),
    importsPiece,
    clockPiece,
    privatePathsPiece,
    ...generatedPieces(),
  ];
}

function typesPiece(project: string): Piece {
  const memory = `node_modules/.cache/mostrador/${project.replaceAll('/', '-')}.tsbuildinfo`;
  return {
    name: `types (${project})`,
    run: (log) =>
      mustRun(log, 'tsc', ['-p', project, '--incremental', '--tsBuildInfoFile', memory], { quiet: true }),
  };
}

export const check: Step = {
  name: 'check',
  about: 'format, lint, types, import directions, clock, generated files',
  files: () => ['tsconfig.json'],
  run: (log) => runPieces(log, checkPieces()),
};
