import type { Person, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { refuseClosed } from '../../http/standing.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { emailKey, phoneKey } from '../identity/identifiers.ts';
import { countNaming } from '../people/find-person.ts';
import { mailActivation } from './activation-link.ts';
import { type CheckedForm, type CompanyForm, checkForm } from './check.ts';
import { refuseParentsContacts, worksFor } from './contacts.ts';
import { insertSignUp } from './create.ts';
import { beginProvisioning } from './provisioning.ts';
import { announce, type CompanyData, type Desk } from './records.ts';
import { requireMultilevel, requireServing } from './standing.ts';

interface Form {
  profile: z.output<typeof Person>;
  company: CompanyForm;
}
type Conversion = Omit<Form, 'company'> & { company?: CompanyForm | undefined };
export type Adding = Call<undefined, undefined, Form>;
export type Converting = Call<{ id: string }, undefined, Conversion>;

/** The parent may add distributors at all: it serves (A-CM-23) and has contracted multilevel (CM-DIS-03). */
async function requireNetwork(db: Kysely<Database>, parentId: string, now: Date): Promise<void> {
  await requireServing(db, parentId, now);
  await requireMultilevel(db, parentId, now);
}

/**
 * Counts the naming of a person, once the form could name one and the caller is not closed: a slip is no guess.
 * Before the transaction, as what is rolled back would not count: whether the account is prepared at once tells that
 * e-mail and mobile belong together.
 * @throws 422 `invalid_request`, 403 `distributor_suspended` or `account_expired`, 429 `too_many_attempts`
 */
export async function countNamed({
  db,
  access,
  body,
  locale,
  now,
}: Pick<Converting, 'db' | 'access' | 'body' | 'locale' | 'now'>): Promise<void> {
  await refuseClosed(db, access, now);
  checkForm(body, body.company ? 'distributor' : 'profile', locale);
  await countNaming(db, access, body.profile);
}

/** Adds a distributor to the caller's own network (CM-DIS-03). Answers its account's id. */
export async function addDistributor(call: Adding): Promise<string> {
  const { db, access, body, now, locale } = call;
  await requireNetwork(db, access.accountId, now);
  const form = checkForm(body, 'distributor', locale);
  await refuseParentsContacts(db, access.accountId, form, { withPeople: true });
  return makeDistributor(call, { parentId: access.accountId, form });
}

/**
 * Makes a distributor of a customer, which stays one as well (CM-DIS-13, IP-06). What the form leaves out is
 * taken from the customer. Answers the new account's id.
 */
export async function convertCustomer(call: Converting): Promise<string> {
  const { db, body, now, locale } = call;
  const customer = await findCustomer(call, { lock: true });
  const parentId = customer.parent_id!;
  await requireNetwork(db, parentId, now);
  if (customer.state !== 'active' || (await isConverted(db, customer.id))) throw problem('state_conflict');
  const form = checkForm(await formOf(db, body, customer), 'distributor', locale);
  await refuseParentsContacts(db, parentId, form, { withPeople: true });
  return makeDistributor(call, { parentId, form, convertedFrom: customer });
}

/** The customer that is to become a distributor as well; 404 for another's. */
export async function findCustomer(
  { db, access, params }: Pick<Converting, 'db' | 'access' | 'params'>,
  { lock = false } = {},
) {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', params.id)
    .where('kind', '=', 'customer')
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return row;
}

const isConverted = async (db: Kysely<Database>, customerId: string): Promise<boolean> =>
  (await db
    .selectFrom('account')
    .select('id')
    .where('converted_from', '=', customerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()) !== undefined;

/** The form, its company taken from the customer's own sign-up where it is left out. */
async function formOf(
  db: Kysely<Database>,
  { profile, company }: Conversion,
  customer: { id: string; name: string; rfc: string | null; phone: string | null },
): Promise<{ profile: Conversion['profile']; company?: CompanyForm }> {
  if (company) return { profile, company };
  const own = await db
    .selectFrom('sign_up')
    .select('company')
    .where('account_id', '=', customer.id)
    .executeTakeFirst();
  if (own?.company) return { profile, company: own.company as CompanyData };
  const { name, rfc, phone } = customer;
  // Without both the form has to be filled in: 422 names the company.
  if (!rfc || !phone) return { profile };
  return { profile, company: { type: rfc.length === 13 ? 'person' : 'company', name, rfc, phone } };
}

interface NewDistributor {
  parentId: string;
  form: CheckedForm;
  convertedFrom?: { id: string; timezone: string };
}

/**
 * The account and its sign-up. Where somebody is named by e-mail and mobile who has verified a profile with both, the
 * account is prepared at once (A-CM-21). The person accepts by mail like everybody else, before the activation or
 * after it: nobody is linked to an account unasked. A customer's own people are not asked: it is their company.
 */
async function makeDistributor(
  call: Call,
  { parentId, form, convertedFrom }: NewDistributor,
): Promise<string> {
  const { db, now, locale, deps } = call;
  const desk: Desk = { ...call, publicUrl: deps.publicUrl };
  const person = await verifiedProfile(db, form.profile);
  const row = await insertSignUp(
    db,
    {
      ...form,
      kind: 'distributor',
      distributorId: parentId,
      locale: person?.locale === 'en' ? 'en' : person ? 'es-MX' : locale,
      consent: null,
      convertedFrom,
    },
    now,
  );
  desk.audit({
    subject: { type: 'distributor', id: row.account_id! },
    account: { id: row.account_id!, parentId },
    after: { state: 'unverified', signUpId: row.id },
  });
  if (person && convertedFrom && (await worksFor(db, person.id, convertedFrom.id))) {
    await beginProvisioning(desk, deps.provisioning, row, { profile_id: person.id, verified_at: now });
    return row.account_id!;
  }
  if (person) await beginProvisioning(desk, deps.provisioning, row, {});
  else announce(desk, row);
  await mailActivation(desk, row, { resent: false });
  return row.account_id!;
}

/** The profile with both this e-mail and this mobile; one alone might be anybody's. */
async function verifiedProfile(
  db: Kysely<Database>,
  { email, phone }: Form['profile'],
): Promise<{ id: string; locale: string } | undefined> {
  return db
    .selectFrom('profile')
    .select(['id', 'locale'])
    .where('email_key', '=', emailKey(email))
    .where('phone_key', '=', phoneKey(phone))
    .where('password_hash', 'is not', null)
    .executeTakeFirst();
}
