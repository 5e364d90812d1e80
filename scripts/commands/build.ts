import { runAsCommand } from '../lib/step.ts';
import { buildPieces } from '../steps/build.ts';

await runAsCommand(buildPieces());
