import {
  getStampedCfdi,
  getStampingRequest,
  listPacCertificates,
  listStampedCfdi,
  stampCfdi,
  verifyCfdi,
} from '@mostrador/contract';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { withInsertion } from './complete.ts';
import {
  findRequest,
  findStamped,
  listStamped,
  pacCertificateView,
  requestView,
  stampedView,
} from './queries.ts';
import { stamper, xmlReply } from './stamp.ts';
import { verify } from './verify.ts';

/** CFDIs go in sealed and come out stamped; what was stamped stays at hand. */
export function stamping(api: Api): void {
  const stamp = stamper(api.deps);
  register(api, stampCfdi, () => Promise.reject(new Error('stampCfdi keeps transactions of its own')), {
    ownTransaction: stamp,
    checksKey: true,
  });
  register(api, verifyCfdi, () => Promise.reject(new Error('verifyCfdi writes nothing')), {
    async ownTransaction({ deps, body, now, locale }) {
      const verification = JSON.stringify(await verify(deps, body, now, locale));
      return { status: 200, headers: { 'content-type': 'application/json' }, body: verification };
    },
  });
  register(api, listPacCertificates, async ({ deps, now }) => {
    const certificates = (await deps.pac?.certificates(now)) ?? [];
    return { data: certificates.map(pacCertificateView) };
  });
  register(api, listStampedCfdi, async ({ db, access, query }) => {
    const after = decodeCursor(query.cursor, 1)?.map(String)[0];
    const rows = await listStamped(db, access, query, after);
    const page = toPage(rows, query.limit, (row) => [row.request_id]);
    return { data: page.data.map(stampedView), nextCursor: page.nextCursor };
  });
  register(api, getStampedCfdi, async ({ db, access, params }) => {
    const row = await findStamped(db, access, params.uuid);
    if (!row) throw problem('not_found');
    const { status, headers, body } = xmlReply(withInsertion(row.document, row), params.uuid, false);
    return new Response(body, { status, headers });
  });
  register(api, getStampingRequest, async ({ db, access, params, ...call }) => {
    const row = await findRequest(db, access, params.id);
    if (!row) throw problem('not_found');
    return requestView(row, call);
  });
}
