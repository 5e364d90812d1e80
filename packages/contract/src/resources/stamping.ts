import { Instant, id, ListQuery, Problem, page, z } from '../conventions.ts';
import { STAMPING_REQUEST_STATES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { PAC_PROBLEMS } from '../pac-codes.ts';

/** A document is its customer's own: no distributor reads what its customers issue. */
const OWNERS = ['customer-person', 'stamping-application'] as const;

const BODY_BYTES_MAX = 5 * 1024 * 1024;
const Uuid = z
  .string()
  .regex(/^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/)
  .openapi({ description: 'Fiscal folio', example: '7F2C1E0A-94B3-4C7D-8E55-0A1B2C3D4E5F' });
const Rfc = z
  .string()
  .regex(/^[A-Z&Ñ]{3,4}[0-9]{6}[A-Z0-9]{3}$/)
  .openapi({ example: 'EKU9003173C9' });

/** An XML file, byte by byte. */
const Xml = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .openapi({
    type: 'string',
    description: 'A CFDI 4.0 in UTF-8, byte by byte as it was sealed',
    example:
      '<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Version="4.0" Sello="...">...</cfdi:Comprobante>',
  });

export const AppToken = z.string().openapi({
  description:
    'Compact JWS (ES256) by which an application signs itself: header {alg, kid}, claims {sub: Id of the stamping account, sha256: base64url of the SHA-256 of the body, iat: seconds, at most 5 minutes ago}. Unlimited accounts need it (IP-14, A-IP-2)',
});

export const StampingRequest = z
  .object({
    id: id('srq'),
    state: z.enum(STAMPING_REQUEST_STATES),
    stampingAccountId: id('sta'),
    uuid: Uuid.nullable().openapi({ description: 'Once it is stamped' }),
    reason: z.enum(PAC_PROBLEMS).nullable().openapi({
      description: 'Why it was refused; the stamp was given back then',
    }),
    problem: Problem.nullable().openapi({
      description: 'The reason in words, as `stampCfdi` would have answered it',
    }),
    createdAt: Instant,
    endedAt: Instant.nullable(),
  })
  .openapi('StampingRequest');

export const StampedCfdi = z
  .object({
    uuid: Uuid,
    requestId: id('srq'),
    stampingAccountId: id('sta'),
    issuerRfc: z.string(),
    receiverRfc: z.string(),
    type: z.string().openapi({ description: 'TipoDeComprobante', example: 'I' }),
    series: z.string().nullable(),
    folio: z.string().nullable(),
    total: z.string().openapi({ description: 'As the document has it', example: '116.00' }),
    currency: z.string().openapi({ example: 'MXN' }),
    issuedAt: z.string().openapi({ description: 'Fecha: wall clock of the place of issue' }),
    stampedAt: Instant,
    pacRfc: z.string(),
    chainVerified: z.boolean().openapi({
      description:
        "Whether the certificate was verified up to SAT's root; false where its issuer is known by name only (test certificates)",
    }),
  })
  .openapi('StampedCfdi');

export const stampCfdi = defineOperation({
  operationId: 'stampCfdi',
  method: 'post',
  path: '/v1/stamping/cfdi',
  tag: 'Stamping',
  summary: 'Stamps a sealed CFDI 4.0: answers it with its Timbre Fiscal Digital, for one stamp (IP-11..14)',
  description:
    'Send it again whenever an answer was lost: a document (its cadena original) is stamped once for ever, and the same customer gets the same stamp again free of charge, marked `Idempotent-Replayed: true`; so no Idempotency-Key is needed. What is wrong with a document has the PAC codes as `pacCode`. While the PAC is slow: 202 with the request, `Location` and `Retry-After`. A person names the account by `stampingAccountId`. Every whole 100 kB of the document count against the rate as one more request.',
  principals: OWNERS,
  scope: 'stamps:use',
  spendsCustomerValue: true,
  idempotency: 'none',
  bodyBytesMax: BODY_BYTES_MAX,
  bodyType: 'application/xml',
  query: z.object({
    stampingAccountId: id('sta').optional().openapi({
      description: 'Left out: the one signed in with; of a person: the only standard one',
    }),
  }),
  body: Xml,
  replyType: 'application/xml',
  accepted: StampingRequest,
  problems: [
    ...PAC_PROBLEMS,
    'insufficient_stamps',
    'stamping_account_blocked',
    'stamping_account_expired',
    'stamping_account_required',
    'stamping_issuer_not_allowed',
    'app_signature_required',
    'app_not_allowed',
    'not_found',
    'too_many_attempts',
    'request_in_flight',
    'pac_unavailable',
  ],
});

/** Whoever is signed in: nothing of an account is read. */
const SIGNED_IN = [
  ...OWNERS,
  'embed-customer',
  'embed-distributor',
  'distributor-person',
  'support',
  'distributor',
  'distributor-for-customer',
  'operator',
] as const;

export const CfdiVerification = z
  .object({
    valid: z.boolean().openapi({ description: 'No check failed; some may not have been made' }),
    uuid: Uuid.nullable(),
    issuerRfc: z.string().nullable(),
    receiverRfc: z.string().nullable(),
    total: z.string().nullable().openapi({ description: 'As the document has it' }),
    checks: z.array(
      z.object({
        code: z.string().openapi({ example: 'seal' }),
        verdict: z.enum(['ok', 'failed', 'not_checked']),
        reason: z.string().nullable().openapi({ description: 'Why not `ok`', example: 'mismatch' }),
        pacCode: z.string().nullable().openapi({ description: 'What a PAC answers where it fails' }),
        message: z.string().openapi({ description: 'What was asked, and the reason' }),
      }),
    ),
    findings: z
      .array(
        z.object({
          path: z.string().openapi({ example: '/cfdi:Comprobante/@Total' }),
          code: z.string(),
          value: z.string().optional(),
          message: z.string(),
        }),
      )
      .openapi({ description: "What breaks SAT's schema, 100 at most" }),
  })
  .openapi('CfdiVerification');

export const verifyCfdi = defineOperation({
  operationId: 'verifyCfdi',
  method: 'post',
  path: '/v1/cfdi-verifications',
  tag: 'Stamping',
  summary: 'Checks a CFDI 4.0, stamped or not: every check with its verdict and reason; nothing is kept',
  description:
    'As `verifyCfdi` of @mostrador/cfdi, which does the same in a program or a page without sending the document anywhere, with what the platform knows besides: the trusted issuers, the list of revoked certificates, the certificates of its PAC and the time. Every whole 100 kB of the document count against the rate as one more request.',
  principals: SIGNED_IN,
  changesNothing: true,
  openToSites: true,
  idempotency: 'none',
  bodyBytesMax: BODY_BYTES_MAX,
  bodyType: 'application/xml',
  body: Xml,
  reply: CfdiVerification,
});

export const PacCertificate = z
  .object({
    number: z.string().openapi({ description: 'NoCertificadoSAT', example: '30001000000500003456' }),
    rfc: z.string().openapi({ example: 'SPR190613I52' }),
    validFrom: Instant,
    validTo: Instant,
    certificate: z.string().openapi({ description: 'X.509, DER in base64' }),
  })
  .openapi('PacCertificate');

export const listPacCertificates = defineOperation({
  operationId: 'listPacCertificates',
  method: 'get',
  path: '/v1/stamping/pac-certificates',
  tag: 'Stamping',
  summary: "The certificates of the platform's PAC: with them anybody verifies SelloSAT offline",
  description: 'Of an authorized PAC, SAT publishes them; those of the sandbox PAC are nowhere else.',
  principals: [],
  reply: z.object({ data: z.array(PacCertificate) }),
});

export const listStampedCfdi = defineOperation({
  operationId: 'listStampedCfdi',
  method: 'get',
  path: '/v1/stamping/cfdi',
  tag: 'Stamping',
  summary: "The customer's stamped documents, newest first; an application's: those of its stamping account",
  principals: OWNERS,
  scope: 'stamps:use',
  query: ListQuery.extend({
    uuid: Uuid.optional(),
    issuerRfc: Rfc.optional(),
    receiverRfc: Rfc.optional(),
    stampingAccountId: id('sta').optional(),
    from: Instant.optional().openapi({ description: 'Stamped at this instant or later' }),
    until: Instant.optional().openapi({ description: 'Stamped before this instant' }),
  }),
  reply: page(StampedCfdi),
});

export const getStampedCfdi = defineOperation({
  operationId: 'getStampedCfdi',
  method: 'get',
  path: '/v1/stamping/cfdi/{uuid}',
  tag: 'Stamping',
  summary: 'A stamped document as XML, byte by byte as it was answered',
  principals: OWNERS,
  scope: 'stamps:use',
  params: z.object({ uuid: Uuid }),
  replyType: 'application/xml',
});

export const getStampingRequest = defineOperation({
  operationId: 'getStampingRequest',
  method: 'get',
  path: '/v1/stamping/requests/{id}',
  tag: 'Stamping',
  summary: 'How a stamping that was answered 202 stands',
  principals: OWNERS,
  scope: 'stamps:use',
  params: z.object({ id: id('srq') }),
  reply: StampingRequest,
});
