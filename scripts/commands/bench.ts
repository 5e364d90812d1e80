import { ensureBrowser } from '../lib/browser.ts';
import { filesMatching } from '../lib/repository.ts';
import { ensureSdk, hasSdk } from '../lib/sdk.ts';
import { runTool } from '../lib/tool.ts';

/** `npm run bench` measures everything, `npm run bench -- widgets` what has "widgets" in its path. */
const wanted = process.argv.slice(2);
const files = filesMatching('test/bench/**/*.bench.ts').filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
if (files.length === 0) {
  console.error(`No benchmark in test/bench/ has ${wanted.join(' or ') || '.bench.ts'} in its name.`);
  process.exit(1);
}

await ensureBrowser(console.log);
if (hasSdk()) await ensureSdk(console.log);
let failed = 0;
// One after the other: what runs beside a measurement is part of it.
for (const file of files) {
  console.log(`\n${file}`);
  if ((await runTool(console.log, process.execPath, [file])) !== 0) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
