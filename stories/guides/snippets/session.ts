import { createServer } from 'node:http';
import { createMostrador } from '@mostrador/client';

const mostrador = createMostrador({
  baseUrl: process.env.MOSTRADOR_URL ?? '',
  credential: process.env.MOSTRADOR_SECRET_KEY ?? '',
});

createServer(async (request, response) => {
  // Who is signed in at your site is your site's business: null answers 401, and the widgets show a visitor's view.
  const customerId = request.headers.cookie ? process.env.MOSTRADOR_CUSTOMER : undefined;
  if (request.url !== '/mostrador-session' || !customerId) return response.writeHead(401).end();
  const session = await mostrador.post('/v1/embed-sessions', {
    body: {
      customerId,
      origin: process.env.SITE_ORIGIN ?? '',
      scopes: ['balances:read', 'consumption:read', 'offers:read', 'orders:read', 'events:read'],
    },
  });
  response.setHeader('content-type', 'application/json');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(session));
}).listen(Number(process.env.PORT));
