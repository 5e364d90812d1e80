import type { IdPrefix } from './conventions.ts';

/** What an id names, for the parameters that are ids. */
const NAMED: Partial<Record<IdPrefix, string>> = {
  pro: 'profile',
  cus: 'customer',
  dst: 'distributor',
  sta: 'stamping account',
  trf: 'transfer',
  bat: 'mass transfer',
  cod: 'credit code',
  pkg: 'price package',
  quo: 'quote',
  ord: 'order',
  pay: 'payment',
  con: 'contract',
  cns: 'consent',
  inv: 'invoice',
  dsk: 'desktop',
  sgn: 'sign-up',
  key: 'API key',
  pme: 'payment method',
  srq: 'stamping request',
};

/** What filters of lists mean, whichever list it is. */
const FILTERS: Record<string, string> = {
  state: 'Only those in this state',
  kind: 'Only those of this kind',
  unit: 'Only stamps, or only points',
  customerId: "Only this customer's",
  accountId: "This customer's or distributor's, in the place of the own",
  buyerId: 'Only what this customer or distributor bought',
  contractId: 'Only those of this master licence',
  stampingAccountId: "Only this stamping account's",
  quoteId: 'Only the order that this quote made',
  subjectId: 'Only what happened to the object with this id',
  issuerRfc: 'Only documents that this RFC issued',
  receiverRfc: 'Only documents that this RFC received',
  year: "Only those of this year, by the calendar of the account's zone",
  classification: 'Only customers of this classification (CM-CLI-05)',
  color: 'Only customers with this colour',
  audience: 'Only packages for customers, or for distributors',
};

/** The part of an OpenAPI parameter that matters here. */
export interface Parameter {
  name: string;
  in: string;
  description?: string;
  schema?: { pattern?: string };
}

/** What a parameter means where its schema has no words of its own; undefined where nothing is known of it. */
export function meaningOf({ name, in: place, schema }: Parameter): string | undefined {
  if (place !== 'path') return FILTERS[name];
  const prefixes = /^\^\(([a-z|]+)\)_/.exec(schema?.pattern ?? '')?.[1]?.split('|') as IdPrefix[] | undefined;
  return prefixes && `Id of the ${prefixes.map((prefix) => NAMED[prefix]).join(' or ')}`;
}
