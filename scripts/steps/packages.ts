import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { makeConsumer } from '../lib/consumer.ts';
import { runNodeTests } from '../lib/node-runner.ts';
import { PACKED_FOLDER, type PackedPackage, packAll, publishableFolders } from '../lib/pack.ts';
import { filesMatching } from '../lib/repository.ts';
import { sizePieces } from '../lib/sizes.ts';
import { type Piece, runPieces, type Step } from '../lib/step.ts';
import { mustRun } from '../lib/tool.ts';

/**
 * What npm would publish, looked at as tarballs outside of the repository: the links in node_modules show the
 * sources, and hide what a package forgets.
 */
export const packageTests: Step = {
  name: 'packages',
  about: 'publint, attw, size-limit, a consumer and the examples on packed tarballs',
  needsBuild: true,
  needsBrowser: true,
  needsDatabase: true,
  files: publishableFolders,
  async run(log) {
    const folder = mkdtempSync(join(tmpdir(), 'mostrador-packages-'));
    try {
      const packed = await packAll(folder);
      const consumer = await makeConsumer(join(folder, 'consumer'), packed);
      const pieces = await runPieces(log, [
        ...packed.flatMap(tarballPieces),
        ...packed.flatMap((each) => importPieces(each, consumer)),
        ...(await sizePieces()),
      ]);
      process.env[PACKED_FOLDER] = folder;
      const files = filesMatching('test/packages/*.test.ts');
      const tests = await runNodeTests(log, files, { concurrency: 1, timeout_ms: 300_000 });
      return { passed: pieces.passed + tests.passed, failed: pieces.failed + tests.failed };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function tarballPieces({ name, tarball }: PackedPackage): Piece[] {
  return [
    { name: `${name}: publint`, run: () => lint(tarball) },
    {
      name: `${name}: types resolve (attw)`,
      run: (log) =>
        mustRun(
          log,
          'attw',
          [tarball, '--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii', '--no-emoji'],
          {
            quiet: true,
          },
        ),
    },
  ];
}

async function lint(tarball: string): Promise<void> {
  const { messages, pkg } = await publint({
    pack: { tarball: arrayBufferOf(readFileSync(tarball)) },
    strict: true,
  });
  if (messages.length > 0) {
    throw new Error(
      messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code).join('\n'),
    );
  }
}

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** Each entry is imported by plain Node, which knows nothing of our sources and has no DOM. */
function importPieces({ name, entries }: PackedPackage, consumer: string): Piece[] {
  return entries.map((entry) => ({
    name: `import '${name}${entry.slice(1)}'`,
    run: (log) =>
      mustRun(
        log,
        process.execPath,
        ['--input-type=module', '--eval', `await import('${name}${entry.slice(1)}')`],
        {
          cwd: consumer,
          env: { NODE_OPTIONS: undefined },
          quiet: true,
        },
      ),
  }));
}
