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
  response.setHeader('cache-control', 'no-store');
  try {
    const session = await mostrador.post('/v1/embed-sessions', {
      body: {
        customerId,
        origin: process.env.SITE_ORIGIN ?? '',
        scopes: ['balances:read', 'consumption:read', 'offers:read', 'orders:read', 'events:read'],
      },
    });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(session));
  } catch (error) {
    // The widgets say that nothing could be loaded, and offer to try again; why stands in your server's log.
    console.error(error);
    response.writeHead(502).end();
  }
}).listen(Number(process.env.PORT));
