import { assignPrincipalProfile, linkProfile, listProfiles, unlinkProfile } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { runWrite } from '../../http/write.ts';
import { acceptPages } from './accept-pages.ts';
import { type Contact, countNaming, findPerson } from './find-person.ts';
import { invite, linkNow, linkOf, requireActive } from './link.ts';
import { type PersonView, personView, readPeople } from './queries.ts';
import { isOwnPerson, mayAssign, mayLink, mayUnlink, readCustomer } from './rights.ts';
import { unlink } from './unlink.ts';

type NamingCall = Call<{ id: string }, unknown, Contact>;
type LinkCall = Call<{ id: string }, unknown, Contact & { link: 'administrator' | 'member' }>;

const counted = (): never => {
  throw new Error('This operation counts its attempt before its transaction');
};

/** The customer's people: who they are, who joins, who leaves (CM-CLI-04, IP-05). */
export function people(api: Api): void {
  register(api, listProfiles, async (call) => {
    const customer = await readCustomer(call);
    const key = decodeCursor(call.query.cursor, 2);
    const after = key ? { state: String(key[0]), profileId: String(key[1]) } : null;
    const rows = await readPeople(call.db, customer.id, { after, limit: call.query.limit + 1 });
    const page = toPage(rows, call.query.limit, (row) => [row.state, row.profile_id]);
    return { data: page.data.map(personView), nextCursor: page.nextCursor };
  });
  register(api, assignPrincipalProfile, counted, {
    permit: mayAssign,
    ownTransaction: async (call, write) => {
      await countNaming(call.db, call.access, call.body);
      return runWrite(call.deps, call, write, (inside) => assign(inside as NamingCall));
    },
  });
  register(api, linkProfile, counted, {
    permit: mayLink,
    ownTransaction: async (call, write) => {
      await countNaming(call.db, call.access, call.body);
      return runWrite(call.deps, call, write, (inside) => link(inside as LinkCall));
    },
  });
  register(
    api,
    unlinkProfile,
    async (call) => {
      const customer = await mayUnlink(call, { lock: true });
      await unlink(deskOf(call), customer, call.params.profileId);
    },
    { permit: mayUnlink },
  );
  acceptPages(api);
}

const deskOf = <C extends Call>(call: C) => ({ ...call, publicUrl: call.deps.publicUrl });

/** The principal of now stays the principal until the next one has accepted. */
async function assign(call: NamingCall): Promise<PersonView> {
  const customer = await mayAssign(call, { lock: true });
  requireActive(customer);
  const person = await findPerson(call.db, customer.id, call.body);
  if ((await linkOf(call.db, customer.id, person.id)) === 'principal') throw problem('state_conflict');
  await invite(deskOf(call as Call), customer, person, 'principal', await askerOf(call));
  return viewOf(call, person.id, 'invited');
}

/** The customer's own people link at once; whom the distributor or the operator names is asked by mail. */
async function link(call: LinkCall): Promise<PersonView> {
  const customer = await mayLink(call, { lock: true });
  requireActive(customer);
  const person = await findPerson(call.db, customer.id, call.body);
  const known = await readPeople(call.db, customer.id, { profileId: person.id, limit: 2 });
  if (known.some((place) => place.state === 'active' || place.link === 'principal')) {
    throw problem('state_conflict');
  }
  const own = isOwnPerson(call.access);
  const join = own ? linkNow : invite;
  await join(deskOf(call as Call), customer, person, call.body.link, await askerOf(call));
  return viewOf(call, person.id, own ? 'active' : 'invited');
}

/** The person who asks; of a program, its account. */
async function askerOf({ db, access }: Pick<Call, 'db' | 'access'>): Promise<string> {
  if (access.profileId && access.actor.name) return access.actor.name;
  const { name } = await db
    .selectFrom('account')
    .select('name')
    .where('id', '=', access.accountId)
    .executeTakeFirstOrThrow();
  return name;
}

async function viewOf(
  { db, params }: Pick<NamingCall, 'db' | 'params'>,
  profileId: string,
  state: PersonView['state'],
): Promise<PersonView> {
  const rows = await readPeople(db, params.id, { profileId, limit: 2 });
  return personView(rows.find((row) => row.state === state)!);
}
