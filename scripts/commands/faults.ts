import { runNodeTests } from '../lib/node-runner.ts';
import { filesMatching } from '../lib/repository.ts';

/** `npm run test:faults`: the server is killed 200 times, or as often as the argument says. */
process.env.MOSTRADOR_KILLS = process.argv[2] ?? '200';
const { passed, failed } = await runNodeTests(console.log, filesMatching('test/faults/**/*.test.ts'), {
  concurrency: 1,
  timeout_ms: 3_600_000,
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
