import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMostrador } from '@mostrador/client';
import type { Connect, Plugin } from 'vite';

const SCOPES = [
  'balances:read',
  'consumption:read',
  'offers:read',
  'orders:read',
  'desktops:read',
  'events:read',
] as const;

/**
 * The shop's back end, as far as the widgets need one: POST /mostrador-session answers an embed session for whoever
 * is signed in at the shop. Here that is always MOSTRADOR_CUSTOMER.
 */
export function mostradorSessions(): Plugin {
  const serve = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use('/mostrador-session', (request, response) => void answer(request, response));
  };
  return { name: 'mostrador-sessions', configureServer: serve, configurePreviewServer: serve };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { VITE_MOSTRADOR_URL: baseUrl = '', MOSTRADOR_SECRET_KEY: credential = '' } = process.env;
  const customerId = process.env.MOSTRADOR_CUSTOMER;
  const { origin } = request.headers;
  response.setHeader('cache-control', 'no-store');
  // Another site's page may not have a session of ours; browsers name the page's origin on every POST.
  if (request.method !== 'POST' || origin !== `http://${request.headers.host}`)
    return void response.writeHead(403).end();
  try {
    const { token, expiresAt } = await createMostrador({ baseUrl, credential }).post('/v1/embed-sessions', {
      body: { ...(customerId && { customerId }), scopes: [...SCOPES], origin },
    });
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ token, expiresAt }));
  } catch {
    // The widgets say that the balance could not be loaded, and offer to try again.
    response.writeHead(502).end();
  }
}
