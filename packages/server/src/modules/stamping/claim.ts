import type { CfdiSummary } from '@mostrador/cfdi';
import type { PacProblem, ProblemCode } from '@mostrador/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Access } from '../../http/access.ts';
import { problem, toProblem } from '../../http/problem.ts';
import { channelOf } from '../../http/records.ts';
import { retryDeadlock } from '../../http/write.ts';
import { newId } from '../../ids.ts';
import { Group } from '../transfers/group.ts';
import { isPacProblem, pacProblem } from './document.ts';

/** One is on its way while the database works on the other. */
const LANES = 1;
const GROUP_MAX = 64;

export interface NewClaim {
  access: Access;
  requestId: string;
  now: Date;
  stampingAccountId: string;
  xml: string;
  hash: string;
  summary: CfdiSummary;
  refusal: PacProblem | null;
  chainVerified: boolean;
  /** When the PAC is asked again, should nobody have finished by then. */
  tryAt: Date;
}

/** Of a request whose document has its stamp: how the document became the stamped one (`stamped_cfdi`). */
export interface Insertion {
  inserted: string;
  insert_at: number;
  kept: number;
}

/** The claim that counts for a document: this request's own, or the one that came before. */
export interface Claim extends Partial<Insertion> {
  outcome: 'claimed' | 'open' | 'stamped';
  id: string;
  uuid: string;
  stamped_at: Date;
  /** As it came; null where it is this request's own. */
  document: string | null;
  /** An automatic sale has to answer. */
  fires: boolean;
}

type Row = Omit<Claim, 'outcome'> & { outcome: Claim['outcome'] | 'refused'; code: ProblemCode | null };

/**
 * Claims documents, each with its stamp or not at all, in one round trip and one commit for those that wait at the same
 * moment (SQL's stampings_claim). Throws what `stampCfdi` lists in the contract.
 */
export function claimer(db: Kysely<Database>): (claim: NewClaim) => Promise<Claim> {
  const group = new Group((claims: NewClaim[]) => claimAll(db, claims), {
    lanes: LANES,
    sizeMax: GROUP_MAX,
    mayBeOne: (error) => toProblem(error).code !== 'database_unavailable',
  });
  return async (claim) => {
    const row = await group.submit(claim);
    if (row.outcome !== 'refused') return row as Claim;
    throw isPacProblem(row.code!) ? pacProblem(row.code) : refused(row.code!);
  };
}

const refused = (code: ProblemCode) =>
  code === 'request_in_flight' ? problem(code, { headers: { 'retry-after': '1' } }) : problem(code);

function claimAll(db: Kysely<Database>, claims: NewClaim[]): Promise<Row[]> {
  return retryDeadlock(async () => {
    const items = JSON.stringify(claims.map(itemOf));
    const documents = claims.map(({ xml }) => xml);
    const { rows } = await sql<Row>`
      /* prepared: stampings_claim */
      SELECT * FROM stampings_claim(${items}::jsonb, ${documents}::text[]) ORDER BY n`.execute(db);
    return rows;
  });
}

function itemOf(claim: NewClaim) {
  const { access, now, summary } = claim;
  return {
    id: newId('srq'),
    account: claim.stampingAccountId,
    passwordHash: access.stampingAccount?.passwordHash,
    hash: claim.hash,
    uuid: crypto.randomUUID().toUpperCase(),
    at: now.toISOString(),
    // FechaTimbrado has no fractions.
    stampedAt: new Date(Math.floor(now.getTime() / 1_000) * 1_000).toISOString(),
    tryAt: claim.tryAt.toISOString(),
    refusal: claim.refusal ?? undefined,
    issuer: summary.issuer.rfc,
    receiver: summary.recipient.rfc,
    summary: {
      type: summary.kind,
      series: summary.series || null,
      folio: summary.folio || null,
      total: summary.total,
      currency: summary.currency,
      issuedAt: summary.date,
    },
    chainVerified: claim.chainVerified,
    eventId: newId('evt'),
    auditId: newId('aud'),
    actorKind: access.actor.kind,
    actorId: access.actor.id,
    actorName: access.actor.name,
    channel: channelOf(access),
    requestId: claim.requestId,
  };
}
