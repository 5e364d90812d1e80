import type { PrincipalKind } from './enumerations.ts';
import type { Operation } from './operation.ts';

type Spec = Operation['spec'];

const CALLERS: Record<PrincipalKind, string> = {
  visitor: 'a visitor (publishable key)',
  newcomer: 'the newcomer (the token of its sign-up)',
  'embed-customer': 'an embed session of a customer',
  'embed-distributor': 'an embed session of a distributor',
  'customer-person': 'a person of the customer',
  'distributor-person': 'a person of the distributor',
  support: "support of the customer's distributor",
  distributor: "a distributor's secret key",
  'distributor-for-customer': "a distributor's secret key with `Mostrador-Account` of its customer",
  operator: 'the operator',
  'stamping-application': 'a program with the Id and password of a stamping account',
};

/** Who may act through a site, by its consent. */
const PEOPLE: readonly PrincipalKind[] = ['customer-person', 'distributor-person', 'support'];

function callersOf(spec: Spec): string {
  const { principals } = spec;
  if (principals.length === 0) return 'Open to everybody, without a credential.';
  return `Who may: ${principals.map((kind) => CALLERS[kind]).join('; ')}.${atSites(spec)}`;
}

function atSites({ principals, scope, openToSites }: Spec): string {
  if (scope) return ` A session of a site needs the scope \`${scope}\`.`;
  if (!principals.some((kind) => PEOPLE.includes(kind))) return '';
  return openToSites
    ? ' A site may do it for any person who is signed in there.'
    : ' Not through a site: no scope that a person can consent to stands for it (403 `forbidden`).';
}

function repetitionOf({ method, idempotency, answersSecret }: Spec): string {
  const once = 'sent again with the same key and body within 30 days it is done once';
  const answered = answersSecret
    ? '; its secret is in the first answer only, a repetition is 409 `secret_already_shown`.'
    : ' and answered alike, with `Idempotent-Replayed: true`.';
  if (idempotency === 'required') return `Needs an \`Idempotency-Key\`: ${once}${answered}`;
  if (idempotency === 'accepted') return `Takes an \`Idempotency-Key\`: ${once}${answered}`;
  return method === 'post' ? 'Takes no `Idempotency-Key`.' : '';
}

/**
 * What a caller needs to know of an operation: its own words, then what its declaration says of who may call it,
 * of repetitions, versions and states. CommonMark, one paragraph each.
 */
export function describeOperation(spec: Spec): string {
  const { problems = [] } = spec;
  return [
    spec.description,
    callersOf(spec),
    spec.spendsCustomerValue &&
      "It spends the customer's value: whoever else acts for the customer gets 403 `customer_authorization_required`.",
    repetitionOf(spec),
    spec.ifMatch &&
      'Needs `If-Match` with the `ETag` of the version that was read: 428 without it, 412 `version_conflict` with the present version where another was saved meanwhile.',
    problems.includes('distributor_suspended') &&
      'New business: refused while the distributor that sells is suspended or expired (A-CM-23).',
    spec.bodyBytesMax && `The body has at most ${spec.bodyBytesMax / 2 ** 20} MiB.`,
    spec.testModeOnly && 'Only in test mode: a live server answers 404.',
  ]
    .filter((paragraph) => paragraph)
    .join('\n\n');
}
