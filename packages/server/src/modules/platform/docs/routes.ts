import { openApiDocument } from '@mostrador/contract';
import type { Api } from '../../../http/register.ts';
import { pageAsset, routeAsset } from '../../../pages/assets.ts';
import { redirect } from '../../../pages/layout.ts';
import { type ReferenceDocument, referencePage } from './page.ts';
import { REFERENCE_SHEET } from './sheet.ts';

const SHEET = pageAsset('reference.css', 'text/css', REFERENCE_SHEET);
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** `/docs`, and where the bare address leads: the reference, from the same document as `/openapi.json`. */
export function docs(api: Api): void {
  routeAsset(api, SHEET);
  // Whoever opens the platform's bare address, as `npm start` prints it, is a developer.
  api.app.get('/', async () => redirect('/docs'));
  let page: string | undefined;
  api.app.get('/docs', async () => {
    page ??= `<!doctype html>\n${await referencePage(openApiDocument() as ReferenceDocument, SHEET.url)}`;
    return new Response(page, { headers: HEADERS });
  });
}
