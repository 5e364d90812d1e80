import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { balanceOf } from '../../../ledger/index.ts';
import type { TestServer } from '../../../testing.ts';

/** A billing program with a stamping account of its own. */
export interface StampingClient {
  id: string;
  name: string;
  /** For the header Authorization. */
  credential: string;
  stamp(xml: string | Uint8Array, headers?: Record<string, string>): Promise<Response>;
  get(path: string): Promise<Response>;
  balance(): Promise<number>;
}

export interface AccountTerms {
  stamps?: number;
  /** The demo's when left out. */
  customerId?: string;
  kind?: 'standard' | 'unlimited';
  rfc?: string;
}

/** RFC 7617. */
export const basic = (name: string, password: string) =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** Another stamping account of a customer, as its distributor opens and fills it. */
export async function openAccount(server: TestServer, terms: AccountTerms = {}): Promise<StampingClient> {
  const { stamps = 0, customerId = server.demo.customerId, kind = 'standard', rfc } = terms;
  const as = server.demo.distributorSecretKey;
  const body = { kind, ...(rfc ? { rfc } : {}) };
  const opened = await server.call('POST', `/v1/customers/${customerId}/stamping-accounts`, { as, body });
  const { id, name, password } = opened.body as { id: string; name: string; password: string };
  if (stamps) await giveStamps(server, id, stamps);
  const credential = basic(name, password);
  return {
    ...{ id, name, credential },
    stamp: (xml, headers = {}) =>
      server.fetch('/v1/stamping/cfdi', {
        method: 'POST',
        headers: { authorization: credential, 'content-type': 'application/xml', ...headers },
        body: xml as string,
      }),
    get: (path) => server.fetch(path, { headers: { authorization: credential } }),
    balance: () => balanceOf(server.db, { owner: id, unit: 'stamp', role: 'stock' }),
  };
}

export async function giveStamps(server: TestServer, id: string, quantity: number): Promise<void> {
  const body = {
    ...{ unit: 'stamp', quantity, toStampingAccountId: id },
    amount: { amount: 100, currency: 'MXN' },
  };
  const as = server.demo.distributorSecretKey;
  const done = await server.call('POST', '/v1/transfers', { as, body, key: randomUUID() });
  assert.equal(done.status, 201, JSON.stringify(done.body));
}
