import type { Company, Person, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Call } from '../../http/call.ts';
import { emailKey, phoneKey } from '../identity/identifiers.ts';
import { mailActivation } from './activation-link.ts';
import { type CheckedForm, checkForm } from './check.ts';
import { refuseParentsContacts } from './contacts.ts';
import { insertSignUp } from './create.ts';
import { beginProvisioning } from './provisioning.ts';
import { announce, type Desk } from './records.ts';
import { requireMultilevel, requireServing } from './standing.ts';

interface Form {
  profile: z.output<typeof Person>;
  company: z.output<typeof Company>;
}

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
