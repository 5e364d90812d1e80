import { id, z } from '../conventions.ts';
import { STAMPING_ACCOUNT_KINDS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';
import { NewPassword } from './customer-records.ts';
import { StampingAccount } from './customers.ts';

const KEEPERS = ['distributor-person', 'distributor', 'operator'] as const;
/** A customer's own people keep the passwords (IP-04), and may open an account to buy its year for (IP-14). */
const WITH_PERSON = ['customer-person', ...KEEPERS] as const;

const password = z.string().max(128).optional().openapi({
  description: '10 to 128 characters and not common; left out: one is made, and shown once',
});
const rfc = z.string().trim().min(1).max(20).nullable().openapi({
  description: 'Bound to this issuer; null: open to any',
  example: 'PRUE7010023T5',
});
export const OpenedStampingAccount = StampingAccount.extend({ password: NewPassword }).openapi(
  'OpenedStampingAccount',
);

export const createStampingAccount = defineOperation({
  operationId: 'createStampingAccount',
  method: 'post',
  path: '/v1/customers/{id}/stamping-accounts',
  tag: 'Stamping accounts',
  summary: 'Opens another stamping account (CM-CTI-04)',
  description:
    'An unlimited one begins `expired`: an order of the offer `unlimitedStamping` that names it pays its year (IP-14).',
  principals: WITH_PERSON,
  answersSecret: true,
  params: z.object({ id: id('cus') }),
  status: 201,
  body: z
    .strictObject({
      kind: z.enum(STAMPING_ACCOUNT_KINDS),
      name: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$/)
        .optional()
        .openapi({
          description:
            'The Id that applications sign in with, one on the whole platform; left out: 32 hex digits',
          example: 'ventas-norte',
        }),
      rfc: rfc.optional(),
      password,
    })
    .openapi('StampingAccountRequest'),
  reply: OpenedStampingAccount,
  problems: ['stamping_account_name_taken', 'password_too_weak', 'state_conflict'],
  example: { body: { kind: 'standard', name: 'ventas-norte' } },
});

const readOnly = Object.fromEntries(
  Object.keys(StampingAccount.shape)
    .filter((key) => key !== 'state' && key !== 'rfc')
    .map((key) => [key, z.unknown().optional()]),
) as Record<never, never>;

export const updateStampingAccount = defineOperation({
  operationId: 'updateStampingAccount',
  method: 'patch',
  path: '/v1/stamping-accounts/{id}',
  tag: 'Stamping accounts',
  summary: 'Blocks or reactivates a stamping account, or binds it to an RFC (CM-CTI-05)',
  description:
    'A reactivated unlimited one whose year is over is `expired` again. While its year runs it can be bound, and neither freed nor given to another RFC: that is another price.',
  principals: KEEPERS,
  params: z.object({ id: id('sta') }),
  body: z
    .strictObject({
      ...readOnly,
      state: z.enum(['active', 'blocked', 'expired']).optional().openapi({
        description: '`active` or `blocked`; `expired` is accepted where it is so already',
      }),
      rfc: rfc.optional(),
    })
    .openapi('StampingAccountUpdate', { description: 'Read-only members are ignored' }),
  reply: StampingAccount,
  problems: ['state_conflict'],
  example: { body: { state: 'blocked' } },
});

export const resetStampingPassword = defineOperation({
  operationId: 'resetStampingPassword',
  method: 'post',
  path: '/v1/stamping-accounts/{id}/password',
  tag: 'Stamping accounts',
  summary: 'Gives a stamping account another password: the old one stops at once (CM-CTI-06)',
  description:
    'Given by the distributor, the password opens none of the documents that were stamped before it, and the customer’s people are written to; one that the customer gives opens all of them.',
  principals: WITH_PERSON,
  answersSecret: true,
  params: z.object({ id: id('sta') }),
  body: z.strictObject({ password }).openapi('StampingPasswordRequest'),
  reply: OpenedStampingAccount,
  problems: ['password_too_weak'],
  example: { body: {} },
});
