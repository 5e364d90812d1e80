import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { freePort } from '../../scripts/lib/house.ts';

export interface Serving {
  /** Origin. */
  url: string;
  stop(): Promise<void>;
}

/** Runs an installed example's Vite: `dev` serves the sources, `preview` what was built. */
export async function serve(
  command: 'dev' | 'preview',
  folder: string,
  environment: Record<string, string>,
): Promise<Serving> {
  const args = [command, '--port', String(await freePort()), '--strictPort'];
  const vite = spawn(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), ...args], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: undefined, NODE_ENV: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(vite, 'exit');
  for await (const line of createInterface({ input: vite.stdout })) {
    const url = /Local:\s+(http:\S+?)\/?$/.exec(stripVTControlCharacters(line).trim())?.[1];
    if (!url) continue;
    return {
      url,
      async stop() {
        vite.kill();
        await ended;
      },
    };
  }
  throw new Error(`vite ${command} ended before it listened.`);
}
