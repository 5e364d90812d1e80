import { randomUUID } from 'node:crypto';
import autocannon, { type Result } from 'autocannon';
import {
  distributorOf,
  HOT_CUSTOMERS,
  HOT_DISTRIBUTOR,
  hotAccountOf,
  LARGE_DISTRIBUTORS,
  STAMPING_ACCOUNTS,
  secretKeyOf,
  stampingAccountOf,
} from './population.ts';

/** Sends one kind of load; tells its parent how many transfers a second were answered. */
const [url = '', connections = '32', seconds = '10', mode = 'uniform'] = process.argv.slice(2);

const upTo = (limit: number) => 1 + Math.floor(Math.random() * limit);
const money = (quantity: number) => ({ amount: quantity * 130, currency: 'MXN' });

function transfer(
  distributor: number,
  toStampingAccountId: string,
  quantity = upTo(100),
  key: string = randomUUID(),
) {
  return {
    path: '/v1/transfers',
    headers: headersOf(distributor, key),
    body: JSON.stringify({ unit: 'stamp', quantity, amount: money(quantity), toStampingAccountId }),
  };
}

const headersOf = (distributor: number, key: string) => ({
  authorization: `Bearer ${secretKeyOf(distributor)}`,
  'idempotency-key': key,
  'content-type': 'application/json',
});

/** All 10,000 customers of one of the large distributors in one call; the distributors take turns. */
function batch() {
  turn += 1;
  const large = turn % LARGE_DISTRIBUTORS;
  const data = Array.from({ length: HOT_CUSTOMERS }, (_, index) => ({
    toStampingAccountId: hotAccountOf(1 + large * HOT_CUSTOMERS + index),
    quantity: 1,
    amount: money(1),
  }));
  return {
    path: '/v1/transfer-batches',
    headers: headersOf(HOT_DISTRIBUTOR + large, randomUUID()),
    body: JSON.stringify({ items: data }),
  };
}

/** Requests that have their answers. */
const REPLAYED = Math.min(1_000, STAMPING_ACCOUNTS);
let turn = 0;

const MODES: Record<string, () => { path: string; headers: Record<string, string>; body: string }> = {
  uniform: () => {
    const account = upTo(STAMPING_ACCOUNTS);
    return transfer(distributorOf(account), stampingAccountOf(account));
  },
  /** Everybody debits one distributor. */
  hot: () => transfer(HOT_DISTRIBUTOR, hotAccountOf(upTo(HOT_CUSTOMERS))),
  /** The same requests again and again, in turn: two that carry one key are never under way at once. */
  replay: () => {
    turn = 1 + (turn % REPLAYED);
    return transfer(distributorOf(turn), stampingAccountOf(turn), 7, `replay-${turn}`);
  },
  batch,
};
/** Batches in a round: a few that are answered, not what a span cuts off. */
const BATCHES = 4;
/** Without seconds each of the replayed ones is sent once. */
const fixed = mode === 'batch' ? BATCHES * Number(connections) : Number(seconds) === 0 ? REPLAYED : null;
const next = MODES[mode];
if (!next) throw new Error(`No load ${mode}`);

const started_ms = performance.now();
let answered_ms = started_ms;
const result = await new Promise<Result>((resolve, reject) => {
  const load = autocannon(
    {
      url,
      connections: Number(connections),
      ...(fixed ? { amount: fixed } : { duration: Number(seconds) }),
      timeout: 120,
      requests: [{ method: 'POST', path: '/', setupRequest: (request) => ({ ...request, ...next() }) }],
    },
    (error, ended) => (error ? reject(error) : resolve(ended)),
  );
  // To the last answer: autocannon's own duration ends at a whole second, and a few batches take seven.
  load.on('response', () => {
    answered_ms = performance.now();
  });
});
process.send?.({
  perSecond: (result['2xx'] / ((answered_ms - started_ms) / 1_000)) * (mode === 'batch' ? HOT_CUSTOMERS : 1),
  failed: result.non2xx + result.errors + result.timeouts,
  p50_ms: result.latency.p50,
  p99_ms: result.latency.p99,
});
