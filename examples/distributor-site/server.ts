import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createMostrador, type Mostrador } from '@mostrador/client';
import { type Page, readPages } from './pages.ts';
import { sealedSample } from './sample.ts';

export interface SiteOptions {
  /** 0 takes any free one. */
  port: number;
  /** Origin of the platform. */
  platformUrl: string;
  /** `sk_...`: stays on this server. */
  secretKey: string;
  /** `pk_...`: stands in the page. */
  publishableKey: string;
  /** The customer who is signed in at this shop. A real shop reads it from its own session. */
  customerId: string;
}

export interface Site {
  url: string;
  stop(): Promise<void>;
}

/** What the widgets on the page may read for the customer. Spending needs the person (section 9). */
const SCOPES = [
  'balances:read',
  'consumption:read',
  'offers:read',
  'orders:read',
  'desktops:read',
  'events:read',
] as const;

/** The shop's website: plain pages, and one address that mints embed sessions. */
export async function startSite(options: SiteOptions): Promise<Site> {
  const mostrador = createMostrador({ baseUrl: options.platformUrl, credential: options.secretKey });
  const pages = await readPages({
    PLATFORM_URL: options.platformUrl,
    PUBLISHABLE_KEY: options.publishableKey,
  });
  let origin = '';
  const mint = () =>
    mostrador.post('/v1/embed-sessions', {
      body: { customerId: options.customerId, scopes: [...SCOPES], origin },
    });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    if (path === '/mostrador-session') void answerSession(request, response, mint);
    else if (path === '/muestra.xml') void answerSample(response, mostrador);
    else answerPage(response, pages.get(path), options.platformUrl);
  });
  const port = await listen(server, options.port);
  origin = `http://localhost:${port}`;
  return {
    url: origin,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The provider asks here by `session-url`; only our own pages are answered. */
async function answerSession(
  request: IncomingMessage,
  response: ServerResponse,
  mint: () => Promise<{ token: string; expiresAt: string }>,
): Promise<void> {
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin') return void response.writeHead(403).end();
  try {
    const { token, expiresAt } = await mint();
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ token, expiresAt }));
  } catch {
    // The widgets say that the balance could not be loaded, and offer to try again.
    response.writeHead(502, { 'cache-control': 'no-store' }).end();
  }
}

/** A document to try the page with, by the platform's clock. No shop of the real world has such an address. */
async function answerSample(response: ServerResponse, mostrador: Mostrador): Promise<void> {
  const { response: told } = await mostrador.send('get', '/v1/balances', {});
  const now = new Date(told.headers.get('Mostrador-Now') ?? Date.now());
  const disposition = `attachment; filename="muestra-${now.getTime()}.xml"`;
  response.writeHead(200, { 'content-type': 'application/xml', 'content-disposition': disposition });
  response.end(await sealedSample(now));
}

function answerPage(response: ServerResponse, page: Page | undefined, platform: string): void {
  if (!page)
    return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('No existe.');
  response.writeHead(200, { 'content-type': page.type, 'content-security-policy': policyFor(platform) });
  response.end(page.body);
}

/** The policy of the guide "Sessions and security": nothing but this site and the platform. */
const policyFor = (platform: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${platform}`,
    `connect-src 'self' ${platform}`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
