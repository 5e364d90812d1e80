import { Instant, id, ListQuery, page, z } from '../conventions.ts';
import { SIGN_UP_KINDS, SIGN_UP_STATES, TAXPAYER_TYPES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';

/** Who may look at a distributor's sign-ups, and who decides them. */
const DECIDERS = ['distributor-person', 'distributor', 'operator'] as const;
const READERS = ['embed-distributor', ...DECIDERS] as const;

const text = (max: number) => z.string().trim().min(1).max(max);

/** A person as it signs up; no password: it is set on the platform's own page. */
export const Person = z
  .strictObject({
    name: text(120),
    email: text(200),
    phone: text(30).openapi({ description: 'Mobile, ten digits', example: '6465550123' }),
  })
  .openapi('Person');

export const Address = z
  .strictObject({
    postalCode: text(10).openapi({ example: '22800' }),
    state: text(80),
    city: text(80),
    colony: text(120),
    street: text(120),
    exteriorNumber: text(20),
    interiorNumber: z.string().trim().max(20).optional(),
  })
  .openapi('Address');

/** The form of CM-DIS-04. */
export const Company = z
  .strictObject({
    type: z.enum(TAXPAYER_TYPES),
    name: text(200),
    rfc: text(20).openapi({
      description: 'A wrong check digit is accepted (A-CM-3): it comes back in `warnings`',
      example: 'PRUE7010023T5',
    }),
    curp: z.string().trim().max(20).optional(),
    phone: text(30),
    address: Address,
    activity: z.string().trim().max(300).optional(),
    comments: z.string().trim().max(1000).optional(),
  })
  .openapi('Company');

const Accepted = z.strictObject({ version: text(40) });

export const SignUpRequest = z
  .strictObject({
    kind: z.enum(SIGN_UP_KINDS),
    profile: Person,
    company: Company.optional().openapi({ description: 'Left out for the kind `profile` only' }),
    consent: z
      .strictObject({ terms: Accepted, privacy: Accepted, marketing: z.boolean().default(false) })
      .openapi({ description: 'The versions that the person accepted; marketing apart (LFPDPPP)' }),
    returnUrl: z.url().max(500).optional().openapi({
      description:
        "Where the activation returns to; on one of the key's origins, or the platform's own page follows",
    }),
  })
  .openapi('SignUpRequest');

export const SignUp = z
  .object({
    id: id('sgn'),
    kind: z.enum(SIGN_UP_KINDS),
    state: z.enum(SIGN_UP_STATES),
    name: z.string().openapi({ description: 'Of the company; of the person for the kind `profile`' }),
    person: z.object({ name: z.string(), email: z.string() }).openapi({
      description: 'A newcomer that has not activated its profile gets the e-mail masked',
    }),
    accountId: id('cus', 'dst').nullable(),
    provisioning: z
      .object({
        startedAt: Instant,
        finishedAt: Instant.nullable(),
        progress: z.number().min(0).max(1),
        attempts: z.int(),
        expectedSeconds: z.int().openapi({ description: 'At most 600 (CM-DIS-03)' }),
        delayed: z.boolean().openapi({ description: 'It failed and is tried again by itself' }),
      })
      .nullable(),
    warnings: z.array(z.enum(['rfc_check_digit'])),
    resendAfter: Instant.nullable().openapi({
      description: 'When another mail may be asked for; null: the person has confirmed',
    }),
    verifiedAt: Instant.nullable().openapi({
      description:
        'When the person confirmed by the mailed link. Null while it has not, whatever the state: a distributor whose person was named with e-mail and mobile of a profile is prepared at once (A-CM-21) and may be activated; the person becomes its master user when it accepts',
    }),
    createdAt: Instant,
  })
  .openapi('SignUp');

export const createSignUp = defineOperation({
  operationId: 'createSignUp',
  method: 'post',
  path: '/v1/sign-ups',
  tag: 'Sign-ups',
  summary: 'Signs a person up, alone or with its company; always 202, whether or not the e-mail is known',
  description:
    'The token (24 h) reads this sign-up and its events and asks for the mail again. Whoever is known already gets a mail that says so.',
  principals: ['visitor'],
  changesNothing: true,
  answersSecret: true,
  status: 202,
  body: SignUpRequest,
  reply: z
    .object({ id: id('sgn'), token: z.string(), expiresAt: Instant, signUp: SignUp })
    .openapi('SignUpReceipt'),
  problems: [
    'multilevel_required',
    'parent_contact_not_allowed',
    'distributor_suspended',
    'account_expired',
    'too_many_attempts',
  ],
  example: {
    body: {
      kind: 'customer',
      profile: { name: 'Rosa Gil', email: 'rosa@example.com', phone: '6465550190' },
      company: {
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
      },
      consent: { terms: { version: '2026-01' }, privacy: { version: '2026-01' }, marketing: false },
    },
  },
});

export const getSignUp = defineOperation({
  operationId: 'getSignUp',
  method: 'get',
  path: '/v1/sign-ups/{id}',
  tag: 'Sign-ups',
  summary: 'State and provisioning progress of a sign-up; by its own token or by its distributor',
  principals: ['newcomer', ...READERS],
  params: z.object({ id: id('sgn') }),
  reply: SignUp,
});

export const listSignUps = defineOperation({
  operationId: 'listSignUps',
  method: 'get',
  path: '/v1/sign-ups',
  tag: 'Sign-ups',
  summary: "The distributor's sign-ups, newest first",
  principals: READERS,
  query: ListQuery.extend({
    state: z.enum(SIGN_UP_STATES).optional(),
    kind: z.enum(SIGN_UP_KINDS).optional(),
  }),
  reply: page(SignUp),
});

export const confirmSignUp = defineOperation({
  operationId: 'confirmSignUp',
  method: 'post',
  path: '/v1/sign-ups/{id}/confirmation',
  tag: 'Sign-ups',
  summary: "Links a customer's sign-up that waits for it (IP-05, A-CM-22)",
  principals: DECIDERS,
  params: z.object({ id: id('sgn') }),
  reply: SignUp,
  problems: ['state_conflict', 'distributor_suspended', 'account_expired', 'profile_administers_distributor'],
});

export const rejectSignUp = defineOperation({
  operationId: 'rejectSignUp',
  method: 'delete',
  path: '/v1/sign-ups/{id}/confirmation',
  tag: 'Sign-ups',
  summary: 'Rejects a sign-up that is not active yet; its account goes with it',
  principals: DECIDERS,
  params: z.object({ id: id('sgn') }),
  reply: SignUp,
  problems: ['state_conflict'],
});

export const getSignUpOptions = defineOperation({
  operationId: 'getSignUpOptions',
  method: 'get',
  path: '/v1/sign-up-options',
  tag: 'Sign-ups',
  summary: 'What a visitor may sign up as here, and the terms and privacy notice in force',
  principals: ['visitor'],
  reply: z
    .object({
      distributor: z.object({ name: z.string() }),
      kinds: z.array(
        z.object({
          kind: z.enum(SIGN_UP_KINDS),
          available: z.boolean(),
          reason: z.enum(['multilevel_required', 'distributor_suspended', 'account_expired']).nullable(),
        }),
      ),
      terms: z.object({ version: z.string(), url: z.url() }),
      privacy: z.object({ version: z.string(), url: z.url() }),
    })
    .openapi('SignUpOptions'),
});

export const listPostalCodes = defineOperation({
  operationId: 'listPostalCodes',
  method: 'get',
  path: '/v1/postal-codes',
  tag: 'Sign-ups',
  summary: 'State, city and colonies of a postal code; empty where the catalogue does not know it',
  principals: ['visitor', 'customer-person', 'distributor-person', 'distributor', 'operator'],
  openToSites: true,
  query: z.object({
    code: z
      .string()
      .regex(/^\d{5}$/)
      .openapi({ description: 'Five digits', example: '22800' }),
  }),
  reply: z
    .object({
      data: z.array(
        z.object({
          postalCode: z.string(),
          state: z.string(),
          city: z.string(),
          colonies: z.array(z.string()),
        }),
      ),
    })
    .openapi('PostalCodes'),
  example: { query: { code: '22800' } },
});

export const activateProfile = defineOperation({
  operationId: 'activateProfile',
  method: 'post',
  path: '/v1/profiles/activation',
  tag: 'Sign-ups',
  summary: 'Verifies the e-mail by the mailed token and sets the password; the link serves once, 24 h',
  description:
    'Whoever has a profile already gives its present password: the sign-up is then linked to that profile.',
  principals: [],
  idempotency: 'none',
  answersSecret: true,
  body: z
    .strictObject({ token: z.string().max(200), password: z.string().max(128) })
    .openapi('ProfileActivation'),
  reply: z
    .object({
      signUp: SignUp,
      returnUrl: z.url().nullable().openapi({
        description: 'Where the sign-up came from, with `#mostrador-sign-up=` and a fresh newcomer token',
      }),
    })
    .openapi('ActivatedProfile'),
  problems: [
    'link_spent',
    'password_too_weak',
    'wrong_sign_in',
    'too_many_attempts',
    'profile_administers_distributor',
    'parent_contact_not_allowed',
  ],
  example: { body: { token: 'av_...', password: 'siete-mares-de-papel' } },
});

export const resendActivation = defineOperation({
  operationId: 'resendActivation',
  method: 'post',
  path: '/v1/profiles/activation/resend',
  tag: 'Sign-ups',
  summary: "Mails the activation link of the newcomer's sign-up again; 3 an hour",
  principals: ['newcomer'],
  changesNothing: true,
  status: 202,
  reply: SignUp,
  problems: ['too_many_attempts', 'state_conflict'],
});

export const resendSignUpActivation = defineOperation({
  operationId: 'resendSignUpActivation',
  method: 'post',
  path: '/v1/sign-ups/{id}/activation/resend',
  tag: 'Sign-ups',
  summary: 'Mails the link again to a person who has not confirmed or accepted yet; 3 an hour',
  description:
    'For the distributor: whom it named for a new distributor (createDistributor, convertToDistributor), and who signed up on its site. One address gets 3 such mails a day.',
  principals: DECIDERS,
  params: z.object({ id: id('sgn') }),
  status: 202,
  reply: SignUp,
  problems: ['too_many_attempts', 'state_conflict'],
});
