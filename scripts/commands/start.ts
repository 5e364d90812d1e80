import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Configuration, readConfiguration } from '../../packages/server/src/config.ts';
import { writeDemoFile } from '../../packages/server/src/main.ts';
import { type House, openHouse } from '../lib/house.ts';
import { reset } from '../lib/reset.ts';
import { ensureSdk } from '../lib/sdk.ts';
import { messageOf } from '../lib/step.ts';

/** How long a stop may take before the process leaves anyway. */
const STOP_MS = 8_000;
/** A terminal's Ctrl+C arrives twice, from the terminal and from npm; a second one by hand comes later. */
const SAME_SIGNAL_MS = 500;

let house: House | null = null;
let stoppingSince: number | null = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

try {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } });
  const configuration = readConfiguration(process.env, process.cwd());
  if (values.reset) await reset(configuration);
  await ensureSdk(console.log);
  house = await openHouse(configuration);
  if (stoppingSince === null) announce(configuration, house);
  else await leave(house);
} catch (error) {
  console.error(`Mostrador did not start: ${explain(error)}`);
  process.exit(1);
}

function stop(): void {
  if (stoppingSince !== null) {
    if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
    return;
  }
  stoppingSince = performance.now();
  console.log('\nClosing ...');
  // While it is still starting there is nothing to stop yet: the start itself looks at the time above.
  if (house) void leave(house);
}

async function leave(running: House): Promise<void> {
  setTimeout(() => {
    console.error(`Still busy after ${STOP_MS / 1000} s: leaving. Nothing that was confirmed is lost.`);
    process.exit(1);
  }, STOP_MS).unref();
  try {
    await running.stop();
    process.exit(0);
  } catch (error) {
    console.error(messageOf(error));
    process.exit(1);
  }
}

function announce(configuration: Configuration, running: House): void {
  const { platform, siteUrl } = running;
  const lines = ['', 'Mostrador is open. Ctrl+C closes it.', '', `  Platform             ${platform.url}`];
  if (siteUrl) lines.push(`  Distributor's site   ${siteUrl}`);
  lines.push(`  API reference        ${platform.url}/docs`);
  if (platform.operatorSecretKey) {
    lines.push('', "  The operator's secret key, shown this once:", `  ${platform.operatorSecretKey}`);
  }
  if (platform.demo) {
    const file = writeDemoFile(configuration.dataDir, {
      platformUrl: platform.url,
      siteUrl,
      ...platform.demo,
    });
    const {
      profile,
      distributorProfile,
      memberProfile,
      supportProfile,
      operatorSecretKey,
      distributorSecretKey,
      publishableKey,
    } = platform.demo;
    lines.push(
      '',
      '  Sign in on the site as the demo customer',
      `    e-mail             ${profile.identifier}`,
      `    password           ${profile.password}`,
      '',
      '  Others of the demo, with the same password',
      `    distributor        ${distributorProfile.identifier}`,
      `    who only looks     ${memberProfile.identifier}`,
      `    support            ${supportProfile.identifier}`,
      '',
      '  Keys for the API',
      `    operator           ${operatorSecretKey}`,
      `    distributor        ${distributorSecretKey}`,
      `    publishable        ${publishableKey}`,
      '',
      `  The same stands in ${nearPath(file)}. \`npm start -- --reset\` begins anew.`,
    );
  }
  console.log([...lines, ''].join('\n'));
}

/** What went wrong and what to do, without a stack: this is read by people who just typed \`npm start\`. */
function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `port ${error.port} is taken. Stop what uses it, or choose others: PORT=4001 SITE_PORT=4101 npm start`;
  }
  return messageOf(error);
}

/** As a person would type it here. */
function nearPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
}
