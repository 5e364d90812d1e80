import type { Log } from './tool.ts';

/** How many tests of a step passed and failed; a piece of work without tests counts as one. */
export interface Tally {
  passed: number;
  failed: number;
  /** Left out on purpose by the tests themselves. */
  skipped?: number;
}

/** A part of `npm test`. */
export interface Step {
  name: string;
  /** What it does, for the list that a wrong name gets. */
  about: string;
  /** Whether its tests take databases of the shared cluster. */
  needsDatabase?: boolean;
  /** Whether it takes what the step `build` makes. */
  needsBuild?: boolean;
  /** Whether it starts a browser. */
  needsBrowser?: boolean;
  /** Files that it needs to make sense; a step without any is left out. */
  files(): string[];
  /** @param only parts of file names, to run just those; empty for all */
  run(log: Log, only: readonly string[]): Promise<Tally>;
}

/** A named piece of work that passes when it throws nothing. */
export interface Piece {
  name: string;
  run(log: Log): Promise<void> | void;
}

/** Runs every piece, also after one failed, and tells which took how long. */
export async function runPieces(log: Log, pieces: readonly Piece[]): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  for (const piece of pieces) {
    const started = performance.now();
    try {
      await piece.run(log);
      tally.passed += 1;
      log(`ok      ${piece.name} (${seconds(performance.now() - started)})`);
    } catch (error) {
      tally.failed += 1;
      log(`FAILED  ${piece.name} (${seconds(performance.now() - started)})`);
      for (const line of messageOf(error).split('\n')) log(`        ${line}`);
    }
  }
  return tally;
}

/** A duration as people read it. */
export function seconds(duration_ms: number): string {
  return `${(duration_ms / 1000).toFixed(1)} s`;
}

/** What an error says, without the stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs the pieces as a command of its own: prints the count and sets the exit code. */
export async function runAsCommand(pieces: readonly Piece[]): Promise<void> {
  const { passed, failed } = await runPieces((line) => console.log(line), pieces);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** The step's files, or those of them whose path has one of the parts. */
export function selectFiles(step: Step, only: readonly string[]): string[] {
  const files = step.files();
  if (only.length === 0) return files;
  const selected = files.filter((file) => only.some((part) => file.includes(part)));
  if (selected.length === 0) throw new Error(`No file of ${step.name} has ${only.join(' or ')} in its path.`);
  return selected;
}
