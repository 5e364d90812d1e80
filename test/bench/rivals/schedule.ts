import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMostrador } from '@mostrador/client';
import { readConfiguration } from '../../../packages/server/src/config.ts';
import { COMPILE_AT_ONCE } from '../../../packages/widgets/build/sdk-files.ts';
import { openHouse } from '../../../scripts/lib/house.ts';
import type { ViewSubject } from '../widgets/creation.ts';

const SCOPES = ['balances:read', 'desktops:read', 'events:read'] as const;

/** More than enough for what follows a first view: the week's cells and the event stream. */
const AFTER_MS = 1_000;

/**
 * In a site's page: the provider with a session of the site's back end, and the week of the demo's desktop; mounted
 * once it is on show, or `after_ms` later.
 */
const source = (platform: string, after_ms: number) => `import './packages/widgets/src/provider/define.ts';
import './packages/widgets/src/desktop-schedule/define.ts';
export const mount = (host) => {
  const provider = document.createElement('mostrador-provider');
  Object.assign(provider, { baseUrl: '${platform}', sessionUrl: '/session', locale: 'es-MX' });
  provider.append(document.createElement('mostrador-desktop-schedule'));
  host.append(provider);
  const ready = new Promise((resolve) => provider.addEventListener('mostrador-ready', resolve, { once: true }));
  return ${after_ms} ? ready.then(() => new Promise((resolve) => setTimeout(resolve, ${after_ms}))) : ready;
};`;

/**
 * Ours, for as long as `work` takes: the widget with all that it reads from a platform of its own. `whole` waits for
 * what follows its first view, too.
 */
export async function withSchedule<T>(
  work: (schedule: ViewSubject, whole: ViewSubject) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-rivals-'));
  const variables = { PORT: '0', SITE_PORT: '0', MOSTRADOR_DATA_DIR: 'data' };
  const house = await openHouse(readConfiguration(variables, folder), { log: () => undefined });
  try {
    const { demo, url } = house.platform;
    if (!demo) throw new Error('The platform has no demo.');
    const backEnd = createMostrador({ baseUrl: url, credential: demo.distributorSecretKey });
    const subject = (after_ms: number): ViewSubject => ({
      ready: '[part~=block]',
      source: source(url, after_ms),
      banner: COMPILE_AT_ONCE,
      async answer(path, origin) {
        if (path !== '/session') return null;
        const body = { customerId: demo.customerId, scopes: [...SCOPES], origin };
        return JSON.stringify(await backEnd.post('/v1/embed-sessions', { body }));
      },
    });
    return await work(subject(0), subject(AFTER_MS));
  } finally {
    await house.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
