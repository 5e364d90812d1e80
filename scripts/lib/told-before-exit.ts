/** Turns of the event loop in which nothing more is written. */
const QUIET_TURNS = 20;

/**
 * For `--import` beside `--test-force-exit`, which ends a file's process before its last results are written (Node
 * issue 64833): they were lost, and the sums at the end with them.
 */
const { exit, stdout } = process;
process.exit = ((code?: number) => {
  process.exitCode = code ?? process.exitCode;
  let [quiet, written] = [0, -1];
  const turn = () => {
    quiet = stdout.writableLength === 0 && stdout.bytesWritten === written ? quiet + 1 : 0;
    written = stdout.bytesWritten;
    if (quiet < QUIET_TURNS) setImmediate(turn);
    else exit.call(process);
  };
  turn();
}) as typeof exit;
