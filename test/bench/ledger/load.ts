import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { CUSTOMERS_EACH, DISTRIBUTORS, secretKeyOf, stampingAccountOf } from './population.ts';

/** Sends transfers of random distributors to their customers; tells its parent transfers a second. */
const [url = '', connections = '32', seconds = '10'] = process.argv.slice(2);

const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  requests: [
    {
      method: 'POST',
      path: '/v1/transfers',
      setupRequest(request) {
        const customer = 1 + Math.floor(Math.random() * DISTRIBUTORS * CUSTOMERS_EACH);
        const distributor = 1 + Math.floor((customer - 1) / CUSTOMERS_EACH);
        const quantity = 1 + Math.floor(Math.random() * 100);
        return {
          ...request,
          headers: {
            authorization: `Bearer ${secretKeyOf(distributor)}`,
            'idempotency-key': randomUUID(),
            'content-type': 'application/json',
          },
          body: JSON.stringify({
            unit: 'stamp',
            quantity,
            amount: { amount: quantity * 130, currency: 'MXN' },
            toStampingAccountId: stampingAccountOf(customer),
          }),
        };
      },
    },
  ],
});
process.send?.({
  perSecond: result['2xx'] / result.duration,
  failed: result.non2xx + result.errors + result.timeouts,
  p50_ms: result.latency.p50,
  p99_ms: result.latency.p99,
});
