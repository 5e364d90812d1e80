import { Instant, id, ListQuery, page, z } from '../conventions.ts';
import { SCOPES } from '../enumerations.ts';
import { defineOperation } from '../operation.ts';

const PEOPLE = ['customer-person', 'distributor-person', 'support'] as const;

export const Consent = z
  .object({
    id: id('cns'),
    origin: z.string().openapi({ description: "The site's", example: 'https://shop.example' }),
    distributor: z
      .object({ id: id('dst'), name: z.string().openapi({ example: 'Bahía Contable' }) })
      .openapi({ description: 'Whose site it is' }),
    accounts: z
      .array(z.object({ id: id('cus', 'dst'), name: z.string().openapi({ example: 'Empresa de Pruebas' }) }))
      .openapi({
        description: 'Whom the site may act for, by number; an account linked later is asked for anew',
      }),
    scopes: z.array(z.enum(SCOPES)).openapi({ example: ['balances:read', 'orders:create'] }),
    pointCeiling: z.int().openapi({
      description: 'Points a day that the site may spend; 0: the person confirms each purchase',
      example: 300,
    }),
    grantedAt: Instant,
    lastUsedAt: Instant.nullable().openapi({
      description:
        'When the site last began or renewed a session, as it does every quarter of an hour in use; null where none is known any more',
    }),
  })
  .openapi('Consent');

export const listConsents = defineOperation({
  operationId: 'listConsents',
  method: 'get',
  path: '/v1/consents',
  tag: 'Sessions',
  summary: 'The sites that may act for the person who is signed in, by their origin',
  description:
    "All of the person's, whichever account it acts for. A session of a site gets 403: what else the person consented to is none of its business.",
  principals: PEOPLE,
  aboutSelf: true,
  query: ListQuery,
  reply: page(Consent),
});

export const revokeConsent = defineOperation({
  operationId: 'revokeConsent',
  method: 'delete',
  path: '/v1/consents/{id}',
  tag: 'Sessions',
  summary: 'Takes back what a site may do: its sessions for the person end at once, and it has to ask anew',
  description:
    'Taken back once more it is 204 all the same. An event stream that is open ends at its next heartbeat, 20 s later. A session of a site gets 403; it ends itself by signOut.',
  principals: PEOPLE,
  aboutSelf: true,
  changesNothing: true,
  params: z.object({ id: id('cns') }),
});
