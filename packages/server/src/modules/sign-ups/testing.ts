import assert from 'node:assert/strict';
import { TEST_SITE, type TestServer } from '../../testing.ts';

export interface SignUpReply {
  id: string;
  kind: string;
  state: string;
  name: string;
  person: { name: string; email: string };
  accountId: string | null;
  provisioning: {
    startedAt: string;
    finishedAt: string | null;
    progress: number;
    attempts: number;
    delayed: boolean;
  } | null;
  warnings: string[];
  resendAfter: string | null;
  verifiedAt: string | null;
}

export const NEW_PASSWORD = 'caballo batería grapa';
export const RETURN_URL = `${TEST_SITE}/alta?paso=2`;

export const COMPANY = {
  type: 'company',
  name: 'Panadería Gil',
  rfc: 'PGI150312AB1',
  phone: '6465550191',
  address: {
    postalCode: '22800',
    state: 'Baja California',
    city: 'Ensenada',
    colony: 'Zona Centro',
    street: 'Juárez',
    exteriorNumber: '100',
  },
};
export const PERSON = { name: 'Rosa Gil', email: 'rosa@example.com', phone: '6465550190' };
export const CONSENT = { terms: { version: '2026-01' }, privacy: { version: '2026-01' }, marketing: false };

type Fields = Record<string, unknown>;

/** The body of createSignUp for a kind, with the fields given in place of the usual ones. */
export const signUpBody = (kind: 'profile' | 'customer' | 'distributor', changes: Fields = {}): Fields => ({
  kind,
  profile: { ...PERSON, ...(changes.profile as Fields | undefined) },
  ...(kind === 'profile' ? {} : { company: { ...COMPANY, ...(changes.company as Fields | undefined) } }),
  consent: CONSENT,
  returnUrl: RETURN_URL,
  ...Object.fromEntries(Object.entries(changes).filter(([name]) => !['profile', 'company'].includes(name))),
});

/** What a visitor's page and the person do, on the real server. */
export function newcomers(server: TestServer) {
  const asVisitor = (locale = 'es-MX') => ({
    as: server.demo.publishableKey,
    headers: { origin: TEST_SITE, 'accept-language': locale },
  });
  const post = (body: Fields, locale?: string) =>
    server.call('POST', '/v1/sign-ups', { ...asVisitor(locale), body });
  /** Signs up and answers the receipt. */
  const signUp = async (
    kind: 'profile' | 'customer' | 'distributor',
    changes: Fields = {},
    locale?: string,
  ) => {
    const { status, body } = await post(signUpBody(kind, changes), locale);
    assert.equal(status, 202, JSON.stringify(body));
    return body as { id: string; token: string; expiresAt: string; signUp: SignUpReply };
  };
  const mailsTo = (recipient: string) =>
    server.db
      .selectFrom('outbox_mail')
      .selectAll()
      .where('recipient', '=', recipient)
      .orderBy('created_at')
      .execute();
  /** The token in the link of the last mail of activation. */
  const linkTo = async (recipient: string): Promise<string> => {
    const last = (await mailsTo(recipient)).findLast(({ template }) => template === 'activation');
    return last?.body_text.match(/#token=(\S+)/)?.[1] ?? '';
  };
  const activate = (token: string, password = NEW_PASSWORD) =>
    server.call('POST', '/v1/profiles/activation', { body: { token, password } });
  const read = async (id: string, token: string) => {
    const { status, body } = await server.call('GET', `/v1/sign-ups/${id}`, { as: token });
    assert.equal(status, 200, JSON.stringify(body));
    return body as SignUpReply;
  };
  /** The accounts that the person reaches after signing in. */
  const accountsOf = async (identifier: string, password = NEW_PASSWORD) => {
    const { status, body } = await server.call('POST', '/v1/sessions', { body: { identifier, password } });
    assert.equal(status, 201, JSON.stringify(body));
    return (body as { accounts: { id: string; name: string; link: string }[] }).accounts;
  };
  const asDistributor = (method: string, path: string, body?: unknown) =>
    server.call(method, path, {
      as: server.demo.distributorSecretKey,
      ...(body === undefined ? {} : { body }),
    });
  return { asVisitor, post, signUp, mailsTo, linkTo, activate, read, accountsOf, asDistributor };
}

export interface ActivationReply {
  signUp: SignUpReply;
  returnUrl: string | null;
}

let serial = 0;
/** A person that nobody knows yet. */
export function somebody(name = 'Rosa Gil') {
  serial += 1;
  return { name, email: `rosa${serial}@example.com`, phone: String(6_465_560_000 + serial) };
}

export const codeOf = (reply: { body: unknown }) => (reply.body as { code?: string } | null)?.code;
