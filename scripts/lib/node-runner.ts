import { type EventData, run } from 'node:test';
import { inspect } from 'node:util';
import { inRepository, shortPath } from './repository.ts';
import { seconds, type Tally } from './step.ts';
import type { Log } from './tool.ts';

/** Each file has a process, and each of these would read the same modules' types away again: a second of work. */
const COMPILED = inRepository('node_modules/.cache/mostrador/compiled');

const TOLD_BEFORE_EXIT = new URL('told-before-exit.ts', import.meta.url).href;

export interface NodeRunOptions {
  /** Test files side by side. */
  concurrency: number;
  /** How long one test may take before it counts as hanging. */
  timeout_ms: number;
}

/** Runs test files with node:test, each in a process of its own: a line a file, and all about each failure. */
export function runNodeTests(log: Log, files: readonly string[], options: NodeRunOptions): Promise<Tally> {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  const printed = new Map<string, string[]>();
  const untold = new Set(files.map((file) => inRepository(file)));
  const remember = ({ file, message }: { file?: string | undefined; message: string }): void => {
    printed.set(file ?? '', [...(printed.get(file ?? '') ?? []), message.trimEnd()]);
  };
  process.env.NODE_COMPILE_CACHE ??= COMPILED;
  return new Promise((resolve, reject) => {
    run({
      files: files.map((file) => inRepository(file)),
      concurrency: options.concurrency,
      timeout: options.timeout_ms,
      // A failed test leaves its server open: its file must end all the same.
      execArgv: ['--test-force-exit', `--import=${TOLD_BEFORE_EXIT}`],
    })
      .on('test:stdout', remember)
      .on('test:stderr', remember)
      .on('test:diagnostic', remember)
      .on('test:pass', (test) => {
        if (test.details.type === 'suite') return;
        if (test.skip === undefined && test.todo === undefined) tally.passed += 1;
        else tally.skipped += 1;
      })
      .on('test:fail', (test) => {
        if (isOnlyTheParent(test)) return;
        tally.failed += 1;
        describeFailure(log, test);
      })
      .on('test:summary', (summary) => {
        if (summary.file === undefined) return;
        untold.delete(summary.file);
        finishFile(log, summary, printed.get(summary.file) ?? []);
      })
      .on('error', reject)
      .on('end', () => {
        for (const file of untold) log(`FAILED  ${shortPath(file)} ended before it told all of its results`);
        tally.failed += untold.size;
        resolve(tally);
      })
      .resume();
  });
}

/** A suite, or a test with subtests, fails with what is inside: that one counts. */
function isOnlyTheParent({ details }: EventData.TestFail): boolean {
  return 'failureType' in details.error && details.error.failureType === 'subtestsFailed';
}

function describeFailure(log: Log, test: EventData.TestFail): void {
  log(`FAILED  ${shortPath(test.file ?? '')}:${test.line ?? ''}  ${test.name}`);
  const cause: unknown = test.details.error.cause ?? test.details.error;
  for (const line of inspect(cause, { depth: 6 }).split('\n')) log(`        ${line}`);
}

function finishFile(
  log: Log,
  { file, counts, success, duration_ms }: EventData.TestSummary,
  printed: string[],
): void {
  log(
    `${success ? 'ok    ' : 'FAILED'}  ${shortPath(file ?? '')} (${counts.tests}, ${seconds(duration_ms)})`,
  );
  // What a passing file prints is noise; what a failing one prints (a random test's seed) explains it.
  if (!success) for (const line of printed.flatMap((text) => text.split('\n'))) log(`        | ${line}`);
}
