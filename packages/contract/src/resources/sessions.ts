import { Instant, id, ListQuery, page, z } from '../conventions.ts';
import { API_KEY_KINDS, LINKS, ROLES, SCOPES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';

export const TokenSet = z
  .object({
    accessToken: z.string(),
    expiresAt: Instant,
    refreshToken: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    accounts: z.array(
      z.object({ id: id('cus', 'dst'), name: z.string(), link: z.enum([...LINKS, ...ROLES]) }),
    ),
  })
  .openapi('TokenSet');

export const exchangeToken = defineOperation({
  operationId: 'exchangeToken',
  method: 'post',
  path: '/v1/tokens',
  tag: 'Sessions',
  summary: 'Turns an authorization code (PKCE) or a refresh token into an access token of 15 minutes',
  description: 'A refresh token serves once; one used again ends its whole family.',
  principals: [],
  idempotency: 'none',
  answersSecret: true,
  body: z
    .discriminatedUnion('grantType', [
      z.strictObject({
        grantType: z.literal('authorization_code'),
        code: z.string().max(200),
        codeVerifier: z.string().min(43).max(128),
        publishableKey: z.string().max(200),
      }),
      z.strictObject({ grantType: z.literal('refresh_token'), refreshToken: z.string().max(200) }),
    ])
    .openapi('TokenRequest'),
  reply: TokenSet,
  problems: ['invalid_credential', 'session_expired', 'origin_not_allowed'],
  example: { body: { grantType: 'refresh_token', refreshToken: 'rt_...' } },
});

export const signIn = defineOperation({
  operationId: 'signIn',
  method: 'post',
  path: '/v1/sessions',
  tag: 'Sessions',
  summary: "Signs a person in; for programs and the platform's own pages only",
  principals: [],
  idempotency: 'none',
  answersSecret: true,
  status: 201,
  body: z
    .strictObject({
      identifier: z.string().max(200).openapi({ description: 'E-mail or mobile (IP-01)' }),
      password: z.string().max(128),
    })
    .openapi('SignInRequest'),
  reply: TokenSet,
  problems: ['wrong_sign_in', 'too_many_attempts', 'origin_not_allowed'],
  example: { body: { identifier: 'rosa@example.com', password: 'siete-mares-de-papel' } },
});

export const signOut = defineOperation({
  operationId: 'signOut',
  method: 'delete',
  path: '/v1/sessions/current',
  tag: 'Sessions',
  summary: 'Ends the session of this credential',
  principals: ['customer-person', 'distributor-person', 'support', 'embed-customer', 'embed-distributor'],
  aboutSelf: true,
  changesNothing: true,
  openToSites: true,
});

export const requestPasswordReset = defineOperation({
  operationId: 'requestPasswordReset',
  method: 'post',
  path: '/v1/password-resets',
  tag: 'Sessions',
  summary: 'Mails a link that resets the password; the same answer whether or not the person is known',
  principals: [],
  idempotency: 'none',
  status: 202,
  body: z.strictObject({ identifier: z.string().min(3).max(200) }).openapi('PasswordResetRequest'),
  reply: z.object({ message: z.string() }),
  problems: ['too_many_attempts'],
  example: { body: { identifier: 'nobody@example.com' } },
});

export const confirmPasswordReset = defineOperation({
  operationId: 'confirmPasswordReset',
  method: 'post',
  path: '/v1/password-resets/confirmation',
  tag: 'Sessions',
  summary: 'Sets a new password by the mailed token and ends all sessions of the person',
  principals: [],
  idempotency: 'none',
  body: z
    .strictObject({ token: z.string().max(200), password: z.string().max(128) })
    .openapi('PasswordResetConfirmation'),
  problems: ['link_spent', 'password_too_weak'],
  example: { body: { token: 'pr_...', password: 'siete-mares-de-papel' } },
});

export const Profile = z
  .object({
    id: id('pro'),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    locale: z.enum(['es-MX', 'en']),
    createdAt: Instant,
  })
  .openapi('Profile');

export const getProfile = defineOperation({
  operationId: 'getProfile',
  method: 'get',
  path: '/v1/profile',
  tag: 'Sessions',
  summary: 'The person who is signed in (IP-01)',
  principals: ['customer-person', 'distributor-person', 'support'],
  aboutSelf: true,
  reply: Profile,
});

export const createEmbedSession = defineOperation({
  operationId: 'createEmbedSession',
  method: 'post',
  path: '/v1/embed-sessions',
  tag: 'Sessions',
  summary: "Mints a widget's session of 15 minutes for one customer, or for the distributor itself",
  description: 'For a customer it reads only; value is spent by the person that signs in (section 9).',
  principals: ['distributor', 'operator'],
  answersSecret: true,
  status: 201,
  body: z
    .strictObject({
      customerId: id('cus').optional(),
      scopes: z.array(z.enum(SCOPES)).min(1),
      origin: z.url().max(200).openapi({ example: 'https://shop.example' }),
    })
    .openapi('EmbedSessionRequest'),
  reply: z.object({ id: id('ses'), token: z.string(), expiresAt: Instant }).openapi('EmbedSession'),
  problems: ['distributor_suspended', 'account_expired', 'not_found'],
  example: {
    body: {
      customerId: '{customerId}',
      scopes: ['balances:read', 'offers:read'],
      origin: 'https://shop.example',
    },
  },
});

export const ApiKey = z
  .object({
    id: id('key'),
    kind: z.enum(API_KEY_KINDS),
    prefix: z.string().openapi({ description: 'The visible beginning of the key' }),
    origins: z.array(z.string()),
    createdAt: Instant,
    lastUsedAt: Instant.nullable(),
    expiresAt: Instant.nullable().openapi({ description: 'After a rotation: until when the old key serves' }),
  })
  .openapi('ApiKey');

const KeyShown = ApiKey.extend({ key: z.string().openapi({ description: 'Shown once' }) }).openapi(
  'ApiKeyWithSecret',
);
const KEY_HOLDERS = ['distributor-person', 'distributor', 'operator'] as const;

export const listApiKeys = defineOperation({
  operationId: 'listApiKeys',
  method: 'get',
  path: '/v1/api-keys',
  tag: 'API keys',
  summary: "The account's live keys",
  principals: KEY_HOLDERS,
  query: ListQuery,
  reply: page(ApiKey),
});

export const createApiKey = defineOperation({
  operationId: 'createApiKey',
  method: 'post',
  path: '/v1/api-keys',
  tag: 'API keys',
  summary: 'Makes a key; a publishable one is bound to the origins given',
  principals: KEY_HOLDERS,
  answersSecret: true,
  status: 201,
  body: z
    .strictObject({ kind: z.enum(API_KEY_KINDS), origins: z.array(z.url().max(200)).max(20).optional() })
    .openapi('ApiKeyRequest'),
  reply: KeyShown,
  problems: ['state_conflict'],
  example: { body: { kind: 'publishable', origins: ['https://shop.example'] } },
});

export const updateApiKey = defineOperation({
  operationId: 'updateApiKey',
  method: 'patch',
  path: '/v1/api-keys/{id}',
  tag: 'API keys',
  summary: "Changes a publishable key's allowed origins",
  principals: KEY_HOLDERS,
  params: z.object({ id: id('key') }),
  body: z.strictObject({ origins: z.array(z.url().max(200)).max(20) }).openapi('ApiKeyUpdate'),
  reply: ApiKey,
  problems: ['state_conflict'],
  example: { body: { origins: ['https://tienda.example'] } },
});

export const rotateApiKey = defineOperation({
  operationId: 'rotateApiKey',
  method: 'post',
  path: '/v1/api-keys/{id}/rotation',
  tag: 'API keys',
  summary: 'Makes a successor; the old key serves for 24 hours more',
  principals: KEY_HOLDERS,
  answersSecret: true,
  status: 201,
  params: z.object({ id: id('key') }),
  reply: KeyShown,
  problems: ['state_conflict'],
});

export const deleteApiKey = defineOperation({
  operationId: 'deleteApiKey',
  method: 'delete',
  path: '/v1/api-keys/{id}',
  tag: 'API keys',
  summary: 'Ends a key at once',
  principals: KEY_HOLDERS,
  params: z.object({ id: id('key') }),
});
