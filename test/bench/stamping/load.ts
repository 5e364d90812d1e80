import { randomUUID } from 'node:crypto';
import autocannon, { type Result } from 'autocannon';
import { sealedCfdi, testCompany } from '../../../packages/server/src/modules/stamping/testing/documents.ts';
import { credentialOf } from './accounts.ts';

/** Sends documents, each sealed before and once; tells its parent how many a second were stamped. */
const [url = '', connections = '32', documents = '1000'] = process.argv.slice(2);

const company = await testCompany();
const sealed: string[] = [];
for (let each = 0; each < Number(documents); each += 1)
  sealed.push(await sealedCfdi(company, { at: new Date(), folio: randomUUID() }));

function next() {
  const body = sealed.pop();
  const headers = { authorization: credentialOf(sealed.length), 'content-type': 'application/xml' };
  return { path: '/v1/stamping/cfdi', headers, body };
}

const started_ms = performance.now();
let answered_ms = started_ms;
const result = await new Promise<Result>((resolve, reject) => {
  const load = autocannon(
    {
      url,
      connections: Number(connections),
      amount: sealed.length,
      timeout: 120,
      requests: [{ method: 'POST', path: '/', setupRequest: (request) => ({ ...request, ...next() }) }],
    },
    (error, ended) => (error ? reject(error) : resolve(ended)),
  );
  // To the last answer: autocannon's own duration ends at a whole second.
  load.on('response', () => {
    answered_ms = performance.now();
  });
});
const unstamped = result['2xx'] - (result.statusCodeStats?.['200']?.count ?? 0);
process.send?.({
  perSecond: result['2xx'] / ((answered_ms - started_ms) / 1_000),
  failed: result.non2xx + result.errors + result.timeouts + unstamped,
  p50_ms: result.latency.p50,
  p99_ms: result.latency.p99,
});
