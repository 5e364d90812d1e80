import { OpenAPIHono } from '@hono/zod-openapi';
import { Charge, id, z } from './conventions.ts';
import { describeOperation } from './describe.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { meaningOf, type Parameter } from './parameters.ts';
import { AppToken } from './resources/stamping.ts';

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const LastEventId = id('evt')
  .optional()
  .openapi({ description: 'The last event that was seen: the stream goes on after it' });

/** Request headers are documented here, not in the routes: the server's wrappers read them before validation. */
function headersOf(spec: Operation['spec']) {
  const key = z.string().min(1).max(255).openapi({
    description:
      'Unique for what is to be done, and the same whenever it is sent again: a UUID, or an id of yours',
    example: '0190d3f2-6f0f-7cc4-8a3d-2f4a8c1e9b77',
  });
  return z.object({
    ...(spec.idempotency === 'required' ? { 'Idempotency-Key': key } : {}),
    ...(spec.idempotency === 'accepted' ? { 'Idempotency-Key': key.optional() } : {}),
    ...(spec.ifMatch
      ? { 'If-Match': z.string().openapi({ description: 'ETag of the version that was edited' }) }
      : {}),
    ...(spec.principals.length
      ? {
          'Mostrador-Account': id('cus', 'dst')
            .optional()
            .openapi({ description: 'The account to act for, where the credential reaches several' }),
        }
      : {}),
    ...(spec.operationId === 'streamEvents' ? { 'Last-Event-ID': LastEventId } : {}),
    ...(spec.operationId === 'stampCfdi' ? { 'Mostrador-App': AppToken.optional() } : {}),
  });
}

function securityOf({ principals }: Operation['spec']): Record<string, string[]>[] {
  const basic = principals.includes('stamping-application');
  const bearer = principals.some((kind) => kind !== 'stamping-application');
  return [...(bearer ? [{ bearer: [] }] : []), ...(basic ? [{ stampingAccount: [] }] : [])];
}

/** The OpenAPI 3.1 document of the whole API. */
export function openApiDocument(): Document {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A secret key `sk_`, publishable key `pk_`, embed session `es_`, access token `at_` or token of a sign-up `nt_`',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'stampingAccount', {
    type: 'http',
    scheme: 'basic',
    description: 'The Id and the password of a stamping account (IP-12)',
  });
  // Else what its first use says of it would stand for all.
  app.openAPIRegistry.register('Charge', Charge);
  for (const { route, spec } of OPERATIONS) {
    app.openAPIRegistry.registerPath({
      ...route,
      description: describeOperation(spec),
      request: { ...route.request, headers: headersOf(spec) },
      security: securityOf(spec),
    });
  }
  return withMeanings(
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Mostrador',
        version: '1.0.0',
        license: { name: 'MIT' },
        description:
          'Sell CFDI stamps, points, licences and virtual desktops from any website. Every answer has `X-Request-Id` and `Mostrador-Now` (business time). Errors are RFC 9457 problems with a stable `code`. Members of a body and parameters of a query that an operation does not know are refused (`invalid_request`).',
      },
      servers: [{ url: '/' }],
    }),
  );
}

/** Gives each parameter that has no words of its own its meaning. */
function withMeanings(document: Document): Document {
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(item) as { parameters?: Parameter[] }[]) {
      for (const parameter of operation.parameters ?? []) parameter.description ??= meaningOf(parameter);
    }
  }
  return document;
}
