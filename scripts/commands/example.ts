import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../packages/server/src/config.ts';
import { allowOrigin, type Demo, environmentOf } from '../lib/demo.ts';
import { installExample, packedExamples } from '../lib/example.ts';
import { packAll } from '../lib/pack.ts';
import { inRepository } from '../lib/repository.ts';
import { messageOf, runPieces } from '../lib/step.ts';
import { packagePieces } from '../steps/build.ts';

/** Where an example's own site stands: Vite's usual port. */
const ORIGIN = 'http://localhost:5173';

/** `npm run example -- vite-react`, beside `npm start`: packs our packages, installs them there and runs it. */
const [name = ''] = process.argv.slice(2);
try {
  if (!packedExamples().includes(name))
    throw new Error(`Which example? npm run example -- <${packedExamples().join('|')}>`);
  const demo = readDemo();
  await allowOrigin(demo, ORIGIN);
  await install();
  process.exitCode = await run(environmentOf(demo, ORIGIN));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function readDemo(): Demo {
  const file = join(readConfiguration(process.env, process.cwd()).dataDir, 'demo.json');
  if (!existsSync(file))
    throw new Error('There is no demo yet: `npm start` in another terminal, then this again.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function install(): Promise<void> {
  console.log('Packing our packages as npm would publish them ...');
  const { failed } = await runPieces(
    () => {},
    packagePieces('domain', 'cfdi', 'contract', 'client', 'widgets'),
  );
  if (failed > 0) throw new Error('Our packages do not build: `npm run build` says why.');
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-example-'));
  try {
    await installExample(console.log, inRepository('examples', name), await packAll(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(environment: Record<string, string>): Promise<number> {
  const child = spawn('npm', ['start', '--silent'], {
    cwd: inRepository('examples', name),
    // Ours would make packages' sources run, as if they were not installed.
    env: { ...process.env, NODE_OPTIONS: undefined, ...environment },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code) => resolve(code ?? 1));
  });
}
