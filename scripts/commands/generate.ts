import { runAsCommand } from '../lib/step.ts';
import { generatedFiles, generateInPlace } from '../steps/generate.ts';

await runAsCommand(
  generatedFiles().map((file) => ({ name: file.path, run: (log) => generateInPlace(log, file) })),
);
