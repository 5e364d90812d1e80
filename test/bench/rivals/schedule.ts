import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMostrador } from '@mostrador/client';
import { readConfiguration } from '../../../packages/server/src/config.ts';
import { COMPILE_AT_ONCE } from '../../../packages/widgets/build/sdk-files.ts';
import { openHouse } from '../../../scripts/lib/house.ts';
import type { ViewSubject } from '../widgets/creation.ts';

const SCOPES = ['balances:read', 'desktops:read', 'events:read'] as const;

/** In a site's page: the provider with a session of the site's back end, and the week of the demo's desktop. */
const source = (platform: string) => `import './packages/widgets/src/provider/define.ts';
import './packages/widgets/src/desktop-schedule/define.ts';
export const mount = (host) => {
  const provider = document.createElement('mostrador-provider');
  Object.assign(provider, { baseUrl: '${platform}', sessionUrl: '/session', locale: 'es-MX' });
  provider.append(document.createElement('mostrador-desktop-schedule'));
  host.append(provider);
  return new Promise((resolve) => provider.addEventListener('mostrador-ready', resolve, { once: true }));
};`;

/** Ours, for as long as `work` takes: the widget with all that it reads from a platform of its own. */
export async function withSchedule<T>(work: (schedule: ViewSubject) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-rivals-'));
  const variables = { PORT: '0', SITE_PORT: '0', MOSTRADOR_DATA_DIR: 'data' };
  const house = await openHouse(readConfiguration(variables, folder), { log: () => undefined });
  try {
    const { demo, url } = house.platform;
    if (!demo) throw new Error('The platform has no demo.');
    const backEnd = createMostrador({ baseUrl: url, credential: demo.distributorSecretKey });
    return await work({
      ready: '[part~=block]',
      source: source(url),
      banner: COMPILE_AT_ONCE,
      async answer(path, origin) {
        if (path !== '/session') return null;
        const body = { customerId: demo.customerId, scopes: [...SCOPES], origin };
        return JSON.stringify(await backEnd.post('/v1/embed-sessions', { body }));
      },
    });
  } finally {
    await house.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
