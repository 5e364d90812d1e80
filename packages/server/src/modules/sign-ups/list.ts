import type { listSignUps, z } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, type Page, toPage } from '../../http/page.ts';
import { visibleTo } from '../../http/tenancy.ts';
import type { SignUpRow } from './records.ts';
import { type SignUpView, signUpViews } from './view.ts';

type Query = z.output<NonNullable<typeof listSignUps.spec.query>>;

/** The distributor's sign-ups, newest first. */
export async function listVisible(call: Call<undefined, Query>): Promise<Page<SignUpView>> {
  const { db, access, query } = call;
  const before = decodeCursor(query.cursor)?.[0];
  const rows = await db
    .selectFrom('sign_up')
    .selectAll()
    .where(visibleTo<'sign_up'>(access, 'sign_up.id', 'sign_up.distributor_id'))
    .$if(before !== undefined, (sorted) => sorted.where('id', '<', String(before)))
    .$if(query.state !== undefined, (sorted) => sorted.where('state', '=', query.state!))
    .$if(query.kind !== undefined, (sorted) => sorted.where('kind', '=', query.kind!))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = toPage(rows as SignUpRow[], query.limit, ({ id }) => [id]);
  return { ...page, data: await signUpViews(db, page.data, call) };
}
