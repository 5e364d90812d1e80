import { runAsCommand } from '../lib/step.ts';
import { checkPieces } from '../steps/check.ts';

await runAsCommand(checkPieces());
