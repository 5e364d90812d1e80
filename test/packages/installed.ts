import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installExample } from '../../scripts/lib/example.ts';
import { PACKED_FOLDER, packAll, readPacked } from '../../scripts/lib/pack.ts';
import { inRepository } from '../../scripts/lib/repository.ts';
import { mustRun, type ToolOptions } from '../../scripts/lib/tool.ts';

/** An example, installed outside of the repository. */
export interface Installed {
  folder: string;
  remove(): void;
  /** One of its npm scripts, with these variables; what it printed, line by line. */
  script(name: string, environment?: Record<string, string>, args?: readonly string[]): Promise<string[]>;
}

/** Installs an example from packed tarballs into a folder of its own. */
export async function installed(example: string): Promise<Installed> {
  const root = mkdtempSync(join(tmpdir(), 'mostrador-installed-'));
  const folder = join(root, example);
  const made = /[\\/](node_modules|vendor|dist)$/;
  cpSync(inRepository('examples', example), folder, {
    recursive: true,
    filter: (path) => !made.test(path) && !path.endsWith('memory.json'),
  });
  // The step has packed; a test file that is run alone packs what was built last.
  const shared = process.env[PACKED_FOLDER];
  const packed = shared ? readPacked(shared) : await packAll(root);
  await installExample(console.log, folder, packed);
  return {
    folder,
    remove: () => rmSync(root, { recursive: true, force: true }),
    async script(name, environment = {}, args = []) {
      const lines: string[] = [];
      // NODE_ENV: as in a fresh shell; a tool of another step may have set it for all.
      const fresh = { NODE_OPTIONS: undefined, NODE_ENV: undefined };
      const options: ToolOptions = { cwd: folder, env: { ...fresh, ...environment } };
      await mustRun((line) => lines.push(line), 'npm', ['run', '--silent', name, ...args], options).catch(
        (cause) => {
          throw new Error([`npm run ${name} in ${example}:`, ...lines].join('\n'), { cause });
        },
      );
      return lines;
    },
  };
}
