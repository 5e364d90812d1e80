import { createServer } from 'node:net';
import { startSite } from '../../examples/distributor-site/server.ts';
import type { Configuration } from '../../packages/server/src/config.ts';
import { type MainOptions, main } from '../../packages/server/src/main.ts';

type Platform = Awaited<ReturnType<typeof main>>;

/** Everything that `npm start` runs. */
export interface House {
  platform: Platform;
  /** The distributor's site; a live server has none. */
  siteUrl: string | null;
  /** Stops all of it, the last started first. */
  stop(): Promise<void>;
}

/** Starts the platform, and in test mode the distributor's site beside it. What started is stopped on failure. */
export async function openHouse(
  configuration: Configuration,
  options: Pick<MainOptions, 'log'> = {},
): Promise<House> {
  // The demo's publishable key names the site's origin, so its port must be known before.
  const sitePort = configuration.sitePort || (await freePort());
  const platform = await main(configuration, { ...options, siteOrigins: [`http://localhost:${sitePort}`] });
  const { demo } = platform;
  if (!demo) return { platform, siteUrl: null, stop: () => platform.stop() };
  try {
    const site = await startSite({
      port: sitePort,
      platformUrl: platform.url,
      secretKey: demo.distributorSecretKey,
      publishableKey: demo.publishableKey,
      customerId: demo.customerId,
    });
    const stop = async (): Promise<void> => {
      await site.stop();
      await platform.stop();
    };
    return { platform, siteUrl: site.url, stop };
  } catch (error) {
    await platform.stop();
    throw error;
  }
}

/** A port on loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
