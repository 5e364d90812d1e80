import { type Certificate, toBase64 } from '@mostrador/cfdi';
import type {
  listStampedCfdi,
  PacCertificate,
  PacProblem,
  StampedCfdi,
  StampingRequest,
  z,
} from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { type Locale, problemBody } from '../../http/problem.ts';
import { ofStampingAccount, visibleTo } from '../../http/tenancy.ts';
import type { Insertion } from './claim.ts';
import { pacProblem } from './document.ts';

type Db = Kysely<Database>;
type Filter = z.output<NonNullable<(typeof listStampedCfdi)['spec']['query']>>;

/** How a request stands. An application may ask for its customer's: another account may have been first. */
export function findRequest(db: Db, access: Access, id: string) {
  return db
    .selectFrom('stamping_request')
    .leftJoin('stamped_cfdi', 'stamped_cfdi.request_id', 'stamping_request.id')
    .select([
      'stamping_request.id',
      'stamping_request.stamping_account_id',
      'stamping_request.reason',
      'stamping_request.ended_at',
      'stamping_request.created_at',
      'stamped_cfdi.uuid',
      'stamped_cfdi.created_at as kept_at',
    ])
    .where('stamping_request.id', '=', id)
    .where(visibleTo(access, 'stamping_request.customer_id'))
    .executeTakeFirst();
}

type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

export const requestView = (
  row: RequestRow,
  { locale, requestId }: { locale: Locale; requestId: string },
): z.input<typeof StampingRequest> => ({
  id: row.id,
  state: row.reason ? 'refused' : row.uuid ? 'stamped' : 'processing',
  stampingAccountId: row.stamping_account_id,
  uuid: row.uuid,
  reason: row.reason as PacProblem | null,
  problem: row.reason ? problemBody(pacProblem(row.reason as PacProblem), locale, requestId) : null,
  createdAt: row.created_at.toISOString(),
  endedAt: (row.ended_at ?? row.kept_at)?.toISOString() ?? null,
});

/**
 * What the caller may read of the archive: its customer's documents; an application what its own account stamped, and
 * with a password that the customer did not choose itself nothing from before it.
 */
const archive = (db: Db, access: Access) =>
  db
    .selectFrom('stamped_cfdi')
    .innerJoin('stamping_request', 'stamping_request.id', 'stamped_cfdi.request_id')
    .where(visibleTo(access, 'stamped_cfdi.customer_id'))
    .innerJoin('stamping_account', 'stamping_account.id', 'stamped_cfdi.stamping_account_id')
    .where(ofStampingAccount(access, 'stamped_cfdi.stamping_account_id'))
    .$if(access.stampingAccount !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('archive_since', 'is', null),
          eb('stamped_cfdi.created_at', '>=', eb.ref('archive_since')),
        ]),
      ),
    );

export function findStamped(
  db: Db,
  access: Access,
  uuid: string,
): Promise<(Insertion & { document: string }) | undefined> {
  return archive(db, access)
    .select(['document', 'inserted', 'insert_at', 'kept'])
    .where('stamped_cfdi.uuid', '=', uuid.toUpperCase())
    .executeTakeFirst();
}

/** Newest first; `after` is the request after which the page begins. */
export function listStamped(db: Db, access: Access, filter: Filter, after: string | undefined) {
  const { uuid, issuerRfc, receiverRfc, stampingAccountId, from, until, limit } = filter;
  return archive(db, access)
    .select([
      'stamped_cfdi.uuid',
      'stamped_cfdi.request_id',
      'stamped_cfdi.stamping_account_id',
      'stamped_cfdi.issuer_rfc',
      'stamped_cfdi.pac_rfc',
      'stamped_cfdi.stamped_at',
      'stamping_request.receiver_rfc',
      'stamping_request.chain_verified',
      sql<Summary>`stamping_request.summary`.as('summary'),
    ])
    .$if(uuid !== undefined, (q) => q.where('stamped_cfdi.uuid', '=', uuid!.toUpperCase()))
    .$if(issuerRfc !== undefined, (q) => q.where('stamped_cfdi.issuer_rfc', '=', issuerRfc!))
    .$if(receiverRfc !== undefined, (q) => q.where('receiver_rfc', '=', receiverRfc!))
    .$if(stampingAccountId !== undefined, (q) =>
      q.where('stamped_cfdi.stamping_account_id', '=', stampingAccountId!),
    )
    .$if(from !== undefined, (q) => q.where('stamped_cfdi.stamped_at', '>=', new Date(from!)))
    .$if(until !== undefined, (q) => q.where('stamped_cfdi.stamped_at', '<', new Date(until!)))
    .$if(after !== undefined, (q) => q.where('stamped_cfdi.request_id', '<', after!))
    .orderBy('stamped_cfdi.request_id', 'desc')
    .limit(limit + 1)
    .execute();
}

interface Summary {
  type: string;
  series: string | null;
  folio: string | null;
  total: string;
  currency: string;
  issuedAt: string;
}

type StampedRow = Awaited<ReturnType<typeof listStamped>>[number];

export const stampedView = (row: StampedRow): z.input<typeof StampedCfdi> => ({
  uuid: row.uuid,
  requestId: row.request_id,
  stampingAccountId: row.stamping_account_id,
  issuerRfc: row.issuer_rfc,
  receiverRfc: row.receiver_rfc,
  ...row.summary,
  stampedAt: row.stamped_at.toISOString(),
  pacRfc: row.pac_rfc,
  chainVerified: row.chain_verified,
});

export const pacCertificateView = (certificate: Certificate): z.input<typeof PacCertificate> => ({
  number: certificate.number,
  rfc: certificate.rfc,
  validFrom: certificate.validFrom.toISOString(),
  validTo: certificate.validTo.toISOString(),
  certificate: toBase64(certificate.der),
});
