import type { Deps } from '../../deps.ts';
import type { StoredReply } from '../../http/idempotency.ts';
import { ProblemError, problem } from '../../http/problem.ts';
import { fireDue } from '../auto-sales/due.ts';
import { accountOf, type StampCall } from './account.ts';
import { requireApp } from './app-token.ts';
import { type Claim, claimer, type Insertion } from './claim.ts';
import { type Complete, completer, withInsertion } from './complete.ts';
import { malformed, pacProblem, readSealed, type SealedCfdi } from './document.ts';
import { judge } from './judge.ts';
import { findRequest, requestView } from './queries.ts';

const RETRY_AFTER_S = 5;
/** After the patience, before a job takes a claim for one that a crash left. */
const SLACK_MS = 30_000;

/** A stamped document as it is answered. */
export const xmlReply = (xml: string, uuid: string, replayed: boolean): StoredReply => ({
  status: 200,
  headers: {
    'content-type': 'application/xml; charset=utf-8',
    location: `/v1/stamping/cfdi/${uuid}`,
    ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
  },
  body: xml,
});

/**
 * Stamps: judged, claimed with its stamp, then asked of the PAC, then kept. A crash in between leaves a claim with its
 * UUID, which the next request for the same document, or a job, brings to its end (ARCHITECTURE.md).
 */
export function stamper(deps: Deps): (call: StampCall) => Promise<StoredReply> {
  const { pac } = deps;
  if (!pac) return () => Promise.reject(problem('pac_unavailable'));
  const claim = claimer(deps.db);
  const complete = completer(deps, pac);
  return async (call) => {
    const account = await accountOf(call);
    const sealed = await readSealed(call.body, call.locale);
    if (account.kind === 'unlimited') await provesApp(call, account);
    const { structure, ...verdict } = await judge(deps.taxAuthority, sealed, call.now);
    const claimed = await claim({
      ...{ access: call.access, now: call.now, requestId: call.requestId },
      ...{ xml: sealed.document.xml, hash: sealed.hash, stampingAccountId: account.id },
      ...verdict,
      tryAt: new Date(call.now.getTime() + pac.patienceMs + SLACK_MS),
    }).catch((error) => {
      const shapeless = error instanceof ProblemError && error.code === 'cfdi_malformed';
      throw shapeless ? malformed(structure, call.locale) : error;
    });
    if (claimed.fires) sellOn(deps, call.now, account.id);
    return finish(call, claimed, sealed, complete);
  };
}

const provesApp = ({ db, request, body }: StampCall, stampingAccount: { id: string; name: string }) =>
  requireApp(db, { token: request.headers.get('mostrador-app'), stampingAccount, body });

async function finish(
  call: StampCall,
  claim: Claim,
  sealed: SealedCfdi,
  complete: Complete,
): Promise<StoredReply> {
  if (claim.outcome === 'stamped')
    return xmlReply(withInsertion(claim.document!, claim as Insertion), claim.uuid, true);
  // What was claimed first is what is stamped: the same cadena may have come in other bytes.
  const document =
    claim.document === null ? sealed.document : (await readSealed(claim.document, call.locale)).document;
  const done = await complete(claim, document, call.now);
  if (done.state === 'refused') throw pacProblem(done.code);
  if (done.state === 'stamped') return xmlReply(done.xml, done.uuid, claim.outcome === 'open');
  return accepted(call, claim.id);
}

async function accepted(call: StampCall, id: string): Promise<StoredReply> {
  const row = await findRequest(call.db, call.access, id);
  const headers = { location: `/v1/stamping/requests/${id}`, 'retry-after': String(RETRY_AFTER_S) };
  return { status: 202, headers, body: JSON.stringify(requestView(row!, call)) };
}

/** No stamping waits for a sale, or fails by one: what is left of it a job finds. */
function sellOn(deps: Deps, now: Date, account: string): void {
  fireDue(deps, now, { account, limit: 3 }).catch((error) =>
    deps.log({ level: 'warn', message: 'auto_sale_left_to_job', error: String(error) }),
  );
}
