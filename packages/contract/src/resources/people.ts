import { Instant, id, ListQuery, page, z } from '../conventions.ts';
import { LINKS } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';

/**
 * The customer's own people, and its distributor for the first link only: the rest is decided case by case (403
 * `customer_authorization_required`, section 9).
 */
const READERS = ['customer-person', 'distributor-person', 'distributor', 'operator'] as const;

export const LinkedProfile = z
  .object({
    profileId: id('pro'),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    link: z.enum(LINKS),
    state: z.enum(['active', 'invited']).openapi({ description: 'Invited: has not accepted by mail yet' }),
    createdAt: Instant,
  })
  .openapi('LinkedProfile');

const contact = { email: z.string().trim().min(3).max(200), phone: z.string().trim().min(3).max(30) };

export const assignPrincipalProfile = defineOperation({
  operationId: 'assignPrincipalProfile',
  method: 'put',
  path: '/v1/customers/{id}/principal-profile',
  tag: 'Customers',
  summary: "Assigns the customer's principal profile, who accepts by mail (CM-CLI-04)",
  description:
    'The profile must exist and must not administer a distributor. Once there is a principal, only that person or the operator changes it.',
  principals: READERS,
  params: z.object({ id: id('cus') }),
  body: z.strictObject(contact).openapi('PrincipalProfileRequest'),
  reply: LinkedProfile,
  problems: [
    'profile_not_found',
    'profile_administers_distributor',
    'customer_authorization_required',
    'state_conflict',
    'too_many_attempts',
  ],
  example: { body: { email: 'invitada@example.com', phone: '6465550104' } },
});

export const listProfiles = defineOperation({
  operationId: 'listProfiles',
  method: 'get',
  path: '/v1/customers/{id}/profiles',
  tag: 'Customers',
  summary: "The profiles that administer the customer's account (IP-05)",
  principals: READERS,
  params: z.object({ id: id('cus') }),
  query: ListQuery,
  reply: page(LinkedProfile),
});

export const linkProfile = defineOperation({
  operationId: 'linkProfile',
  method: 'post',
  path: '/v1/customers/{id}/profiles',
  tag: 'Customers',
  summary: 'Links another profile to the account (IP-05)',
  description:
    "The customer's own people link at once. The distributor makes the first link only; whom it or the operator names accepts by mail.",
  principals: READERS,
  params: z.object({ id: id('cus') }),
  status: 201,
  body: z
    .strictObject({ ...contact, link: z.enum(['administrator', 'member']) })
    .openapi('ProfileLinkRequest'),
  reply: LinkedProfile,
  problems: [
    'profile_not_found',
    'profile_administers_distributor',
    'customer_authorization_required',
    'state_conflict',
    'too_many_attempts',
  ],
  example: { body: { email: 'invitada@example.com', phone: '6465550104', link: 'administrator' } },
});

export const unlinkProfile = defineOperation({
  operationId: 'unlinkProfile',
  method: 'delete',
  path: '/v1/customers/{id}/profiles/{profileId}',
  tag: 'Customers',
  summary: 'Ends the link of a profile other than the principal',
  principals: READERS,
  params: z.object({ id: id('cus'), profileId: id('pro') }),
  problems: ['state_conflict', 'customer_authorization_required'],
});
