import { verifyCfdi } from '../../packages/cfdi/src/index.ts';
import { given } from '../../packages/cfdi/src/testing/given.ts';
import { bareStamping, rateOfCpu } from './stamping/bare.ts';

/** Documents a second of one core, without a server: stamped, and verified with every check. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const DOCUMENTS = 500;
/** What each must reach; documents a second of CPU time. */
const RATE_MIN = 200;

const stamp = await bareStamping(given('xml/sw-cfdi40_sellado.xml'));
const stamped = given('xml/cfdi40-valid.xml');
const rates = {
  'verified and stamped': await rateOf(stamp),
  'every check': await rateOf(() => verifyCfdi(stamped)),
};
for (const [what, rate] of Object.entries(rates)) {
  const verdict = rate >= RATE_MIN ? 'ok' : 'MISSED';
  console.log(
    `${what.padEnd(22)} ${Math.round(rate)} documents a second of CPU time (>= ${RATE_MIN}) ${verdict}`,
  );
}
if (Object.values(rates).some((rate) => rate < RATE_MIN)) process.exitCode = 1;

/** The median of some rounds, after one that compiles. */
async function rateOf(work: () => Promise<unknown>): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const rate = await rateOfCpu(work, DOCUMENTS);
    if (round > 0) found.push(rate);
  }
  return found.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)]!;
}
