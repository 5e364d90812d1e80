import type { SignUpRequest, z } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Call } from '../../http/call.ts';
import { type Locale, problem } from '../../http/problem.ts';
import { newId } from '../../ids.ts';
import { addressBlock, beginGuess, HOUR_MINUTES } from '../identity/guesses.ts';
import { emailKey } from '../identity/identifiers.ts';
import { openDistributor } from './accounts.ts';
import { mailActivation } from './activation-link.ts';
import { type CheckedForm, checkForm } from './check.ts';
import { refuseParentsContacts } from './contacts.ts';
import { LEGAL_VERSIONS } from './legal.ts';
import { announce, type Desk, ownerOf, type SignUpRow } from './records.ts';
import { allowedUrl } from './return-url.ts';
import { requireMultilevel, requireServing } from './standing.ts';
import { issueNewcomerToken } from './tokens.ts';
import { signUpView } from './view.ts';

type Body = z.output<typeof SignUpRequest>;
export type SignUpCall = Call<undefined, undefined, Body>;

/** An address block, an hour (api.md, Principals). */
const SIGN_UPS_AN_HOUR = 30;
/** Each takes a NIC at once: an address never uses up what a site may open in a day (customers/numbers.ts). */
const DISTRIBUTORS_AN_HOUR = 10;

/** What is stored of a new sign-up, beside the account that it makes. */
export interface NewSignUp extends CheckedForm {
  kind: Body['kind'];
  distributorId: string;
  locale: Locale;
  /** Of the person itself; null where a distributor filled in the form. */
  consent: { marketing: boolean } | null;
  returnUrl?: string | null;
  nextPath?: string | null;
}

/** Judges what can be judged before anything is counted or written. Throws 403 and 422. */
export async function judgeSignUp(call: SignUpCall): Promise<CheckedForm> {
  const { db, access, body, now, locale } = call;
  await requireServing(db, access.accountId, now);
  const form = checkForm(body, body.kind, locale);
  requireLegalVersions(body.consent, locale);
  if (body.kind === 'distributor') {
    await requireMultilevel(db, access.accountId, now);
    await refuseParentsContacts(db, access.accountId, form, { withPeople: false });
  }
  return form;
}

/**
 * 30 sign-ups an address block and hour, 10 of them as distributors; counted outside the transaction, so that a
 * refused one counts as well.
 */
export function countSignUp(db: Kysely<Database>, address: string, kind: Body['kind']): Promise<unknown> {
  const block = addressBlock(address);
  const limits = [{ subject: `sign-up:${block}`, most: SIGN_UPS_AN_HOUR }];
  if (kind === 'distributor')
    limits.push({ subject: `sign-up-distributor:${block}`, most: DISTRIBUTORS_AN_HOUR });
  return beginGuess(db, limits, HOUR_MINUTES);
}

/**
 * Signs a person up through a site. Whether the e-mail is known changes neither the answer nor the work: what
 * differs stands in the mail alone.
 */
export async function createFromSite(call: SignUpCall, form: CheckedForm) {
  const { access, body, deps, now, db } = call;
  const returnUrl = await allowedUrl(db, access.actor.id, body.returnUrl);
  const row = await storeSignUp(
    { ...call, publicUrl: deps.publicUrl },
    {
      ...form,
      kind: body.kind,
      distributorId: access.accountId,
      locale: call.locale,
      consent: body.consent,
      returnUrl,
    },
  );
  const origin = access.origin ?? (returnUrl ? new URL(returnUrl).origin : null);
  const token = await issueNewcomerToken(db, row.id, origin);
  const signUp = await signUpView(db, row, { access: { kind: 'newcomer' }, now });
  return { id: row.id, ...token, signUp };
}

/** Stores the sign-up, with a distributor's account (CM-DIS-02), and mails the link. */
export async function storeSignUp(desk: Desk, input: NewSignUp): Promise<SignUpRow> {
  const { db, now } = desk;
  const row = await insertSignUp(db, input, now);
  await mailActivation(desk, row, { resent: false });
  announce(desk, row);
  desk.audit({
    subject: { type: 'sign-up', id: row.id },
    account: ownerOf(row),
    after: { kind: row.kind, state: row.state, consent: input.consent ? LEGAL_VERSIONS : null },
  });
  return row;
}

/** The row, and a distributor's account. */
export async function insertSignUp(
  db: Kysely<Database>,
  input: NewSignUp & { convertedFrom?: { id: string; timezone: string } },
  now: Date,
): Promise<SignUpRow> {
  const { kind, distributorId, locale, profile, company, warnings, consent, convertedFrom } = input;
  const openedBy = consent ? ('visitors' as const) : ('parent' as const);
  const opening = { parentId: distributorId, openedBy, email: profile.email, now };
  const accountId =
    kind === 'distributor'
      ? await openDistributor(db, { ...opening, company: company! }, convertedFrom)
      : null;
  const accepted = consent ? now : null;
  const row = await db
    .insertInto('sign_up')
    .values({
      id: newId('sgn'),
      kind,
      state: 'unverified',
      distributor_id: distributorId,
      ...profile,
      email_key: emailKey(profile.email),
      locale,
      company: company && JSON.stringify(company),
      warnings,
      account_id: accountId,
      return_url: input.returnUrl ?? null,
      next_path: input.nextPath ?? null,
      terms_version: consent && LEGAL_VERSIONS.terms,
      terms_accepted_at: accepted,
      privacy_version: consent && LEGAL_VERSIONS.privacy,
      privacy_accepted_at: accepted,
      marketing_accepted_at: consent?.marketing ? now : null,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as SignUpRow;
}

/** Only a text that is in force can be accepted (LFPDPPP): whoever saw an old one is asked anew. */
function requireLegalVersions({ terms, privacy }: Body['consent'], locale: Locale): void {
  const message =
    locale === 'en' ? 'Not the version in force' : 'No es la versión vigente: léala y acéptela de nuevo';
  const errors = Object.entries({ terms, privacy })
    .filter(([name, { version }]) => version !== LEGAL_VERSIONS[name as 'terms'])
    .map(([name]) => ({ pointer: `/consent/${name}/version`, code: 'not_in_force', message }));
  if (errors.length) throw problem('invalid_request', { errors });
}
