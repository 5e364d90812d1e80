import type { Person, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { visibleTo } from '../../http/tenancy.ts';
import { emailKey, phoneKey } from '../identity/identifiers.ts';
import { mailActivation } from './activation-link.ts';
import { type CheckedForm, type CompanyForm, checkForm } from './check.ts';
import { refuseParentsContacts } from './contacts.ts';
import { insertSignUp } from './create.ts';
import { beginProvisioning } from './provisioning.ts';
import { announce, type CompanyData, type Desk } from './records.ts';
import { requireMultilevel, requireServing } from './standing.ts';

interface Form {
  profile: z.output<typeof Person>;
  company: CompanyForm;
}
type Conversion = Omit<Form, 'company'> & { company?: CompanyForm | undefined };

/** The parent may add distributors at all: it serves (A-CM-23) and has contracted multilevel (CM-DIS-03). */
async function requireNetwork(db: Kysely<Database>, parentId: string, now: Date): Promise<void> {
  await requireServing(db, parentId, now);
  await requireMultilevel(db, parentId, now);
}

/** Adds a distributor to the caller's own network (CM-DIS-03). Answers its account's id. */
export async function addDistributor(call: Call<unknown, unknown, Form>): Promise<string> {
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
export async function convertCustomer(call: Call<{ id: string }, unknown, Conversion>): Promise<string> {
  const { db, body, now, locale } = call;
  const customer = await lockCustomer(call);
  const parentId = customer.parent_id!;
  await requireNetwork(db, parentId, now);
  if (customer.state !== 'active' || (await isConverted(db, customer.id))) throw problem('state_conflict');
  const form = checkForm(await formOf(db, body, customer), 'distributor', locale);
  await refuseParentsContacts(db, parentId, form, { withPeople: true });
  return makeDistributor(call, { parentId, form, convertedFrom: customer });
}

async function lockCustomer({ db, access, params }: Call<{ id: string }>) {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', params.id)
    .where('kind', '=', 'customer')
    .where(visibleTo<'account'>(access, 'account.id', 'account.parent_id'))
    .forUpdate()
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
 * The account and its sign-up. Whoever is named by e-mail and mobile and has verified both as a profile is
 * asked for nothing: the account is prepared at once (A-CM-21). Everybody else confirms by mail.
 */
async function makeDistributor(
  call: Call,
  { parentId, form, convertedFrom }: NewDistributor,
): Promise<string> {
  const { db, now, locale, deps } = call;
  const desk: Desk = { ...call, publicUrl: deps.publicUrl };
  const row = await insertSignUp(
    db,
    { ...form, kind: 'distributor', distributorId: parentId, locale, consent: null, convertedFrom },
    now,
  );
  desk.audit({
    subject: { type: 'distributor', id: row.account_id! },
    account: { id: row.account_id!, parentId },
    after: { state: 'unverified', signUpId: row.id },
  });
  const profileId = await verifiedProfile(db, form.profile);
  if (profileId) {
    await beginProvisioning(desk, deps.provisioning, row, { profile_id: profileId, verified_at: now });
  } else {
    await mailActivation(desk, row, { resent: false });
    announce(desk, row);
  }
  return row.account_id!;
}

/** The profile with both this e-mail and this mobile; one alone might be anybody's. */
async function verifiedProfile(
  db: Kysely<Database>,
  { email, phone }: Form['profile'],
): Promise<string | null> {
  const row = await db
    .selectFrom('profile')
    .select('id')
    .where('email_key', '=', emailKey(email))
    .where('phone_key', '=', phoneKey(phone))
    .where('password_hash', 'is not', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
