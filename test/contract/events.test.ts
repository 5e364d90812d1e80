import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  EVENT_READERS,
  EVENT_TYPES,
  listEvents,
  type PrincipalKind,
  SCOPES,
  type Scope,
} from '@mostrador/contract';
import { writeEvents } from '../../packages/server/src/http/records.ts';
import { newId } from '../../packages/server/src/ids.ts';
import type { Limits, World, WorldPrincipal } from './world/types.ts';
import { createWorld } from './world/world.ts';

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world.server.stop());

const as = ({ token, headers }: WorldPrincipal) => ({ authorization: `Bearer ${token}`, ...headers });

/** One event of each type happens to the principal's account; the types of those that it is told, by page and stream. */
async function told(principal: WorldPrincipal): Promise<string[]> {
  const { server } = world;
  const { id, parentId } = principal.account;
  const note = newId('evt');
  const now = server.deps.clock.now();
  await writeEvents(
    server.db,
    EVENT_TYPES.map((type) => ({
      type,
      account: { id, parentId },
      subject: { type: 'account', id },
      data: { note },
    })),
    now,
  );
  const response = await server.fetch('/v1/events?limit=200', { headers: as(principal) });
  const { data } = (await response.json()) as { data: { type: string; data: { note?: string } }[] };
  const listed = data.filter((event) => event.data.note === note).map(({ type }) => type);
  if (listed.length) assert.deepEqual(await streamed(principal, note, listed.at(-1)!), listed);
  await server.db.deleteFrom('event').execute();
  return listed;
}

/** The types of the events with the note that a stream tells, up to one of the type `last`. */
async function streamed(principal: WorldPrincipal, note: string, last: string): Promise<string[]> {
  const { server } = world;
  const since = new Date(server.deps.clock.now().getTime() - 60_000).toISOString();
  const stops = new AbortController();
  const stream = await server.fetch(`/v1/events/stream?since=${since}`, {
    headers: as(principal),
    signal: stops.signal,
  });
  const types: string[] = [];
  let text = '';
  for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
    const frames = (text + chunk).split('\n\n');
    text = frames.pop()!;
    for (const frame of frames) if (frame.includes(note)) types.push(/^event: (\S+)/m.exec(frame)?.[1] ?? '');
    if (types.at(-1) === last) break;
  }
  stops.abort();
  return types;
}

/** Whether a request for what an event is about would be answered: 404 for an object that nobody has, too. */
async function mayAsk(principal: WorldPrincipal, path: string): Promise<boolean> {
  const response = await world.server.fetch(path.replace(/\{\w+\}/, 'none'), { headers: as(principal) });
  await response.body?.cancel();
  return ![401, 403].includes(response.status);
}

async function readable(principal: WorldPrincipal): Promise<string[]> {
  const types: string[] = [];
  for (const type of EVENT_TYPES) {
    const asked = EVENT_READERS[type].map(({ spec }) => mayAsk(principal, spec.path));
    if ((await Promise.all(asked)).includes(true)) types.push(type);
  }
  return types;
}

const withEvents = (...scopes: Scope[]): Limits => ({ scopes: [...scopes, 'events:read'] });
const CASES: [PrincipalKind, Limits, string][] = [
  ...listEvents.spec.principals.map((kind): [PrincipalKind, Limits, string] => [
    kind,
    {},
    'with all that it can have',
  ]),
  ...(['embed-customer', 'embed-distributor'] as const).flatMap((kind) =>
    SCOPES.map((scope): [PrincipalKind, Limits, string] => [kind, withEvents(scope), `with ${scope}`]),
  ),
  ...(['customer-person', 'distributor-person', 'support'] as const).flatMap((kind) =>
    (['events:read', 'desktops:read', 'balances:read', 'sales:read'] as const).map(
      (scope): [PrincipalKind, Limits, string] => [
        kind,
        { ...withEvents(scope), atSite: true },
        `at a site, with ${scope}`,
      ],
    ),
  ),
];

describe('an event is told to whoever may read what it is about, and to nobody else (api.md, Principals)', () => {
  for (const [kind, limits, name] of CASES)
    test(`${kind} ${name}`, async () => {
      const principal = await world.principal(kind, limits);
      assert.deepEqual((await told(principal)).sort(), (await readable(principal)).sort());
    });
});

describe('by name', () => {
  const DESKTOPS = ['desktop.switched', 'desktop.updated', 'power-session.updated', 'schedule.updated'];
  const hears = (name: string, kind: PrincipalKind, limits: Limits, types: string[]) =>
    test(name, async () => {
      assert.deepEqual((await told(await world.principal(kind, limits))).sort(), types);
    });
  hears('an embed session with events:read alone hears nothing', 'embed-customer', withEvents(), []);
  hears(
    'a site that a person lets see desktops hears of desktops, and of no balance, order or payment',
    'customer-person',
    { ...withEvents('desktops:read'), atSite: true },
    DESKTOPS,
  );
  hears(
    'support hears of desktops and whose they are, and leaves the shop alone (section 9)',
    'support',
    {},
    ['customer.updated', ...DESKTOPS].sort(),
  );
  hears('a newcomer hears of its own sign-up', 'newcomer', {}, ['sign-up.updated']);
  hears(
    "a distributor's program hears everything but what becomes of a customer's documents",
    'distributor',
    {},
    EVENT_TYPES.filter((type) => type !== 'stamping-request.updated').sort(),
  );
  hears(
    'the panel of pending sales hears what changes them',
    'distributor-person',
    {
      ...withEvents('sales:read', 'sales:write', 'customers:read'),
      atSite: true,
    },
    [
      'auto-sale.fired',
      'credit-code.updated',
      'customer-payment.registered',
      'customer.updated',
      'distributor.updated',
      'invoice.created',
      'order.fulfilled',
      'order.updated',
      'settings.updated',
      'transfer.created',
    ],
  );
});

describe('a widget hears what it listens to, with the scopes that it asks for', () => {
  const AUTO_SALES = EVENT_TYPES.filter((type) => type.startsWith('auto-sale.'));
  const PURCHASE = ['balance.changed', 'offers.changed', 'stamping-account.updated', 'order.updated'];
  const TRANSFER = ['balance.changed', 'transfer.created', 'settings.updated', 'customer.updated'];
  const SERVICES = ['contract.updated', 'license.created', 'order.updated', 'offers.changed'];
  const WIDGETS: [string, PrincipalKind, Scope[], string[]][] = [
    ['balance-meter', 'embed-customer', ['balances:read'], ['balance.changed', ...AUTO_SALES]],
    ['purchase', 'customer-person', ['balances:read', 'offers:read', 'orders:read'], PURCHASE],
    ['desktop-schedule', 'customer-person', ['desktops:read'], ['desktop.switched', 'schedule.updated']],
    ['redeem-code', 'customer-person', ['balances:read', 'codes:redeem'], ['balance.changed']],
    [
      'auto-sale',
      'distributor-person',
      ['balances:read', 'transfers:create'],
      [...AUTO_SALES, 'balance.changed', 'stamping-account.updated', 'customer.updated'],
    ],
    [
      'transfer',
      'distributor-person',
      ['balances:read', 'customers:read', 'transfers:read'],
      [...TRANSFER, 'distributor.updated', 'stamping-account.updated'],
    ],
    [
      'credit-codes',
      'distributor-person',
      ['sales:read', 'codes:write', 'balances:read'],
      ['credit-code.updated', 'balance.changed', 'invoice.created'],
    ],
    [
      'price-packages',
      'distributor-person',
      ['offers:read', 'orders:read'],
      ['offers.changed', 'contract.updated'],
    ],
    [
      'purchases',
      'distributor-person',
      ['balances:read', 'offers:read', 'orders:read', 'customers:read'],
      [...SERVICES, 'payment.updated', 'balance.changed', 'distributor.updated'],
    ],
  ];
  for (const [widget, kind, scopes, types] of WIDGETS)
    test(`mostrador-${widget}`, async () => {
      const heard = await told(await world.principal(kind, { ...withEvents(...scopes), atSite: true }));
      assert.deepEqual(
        types.filter((type) => !heard.includes(type)),
        [],
      );
    });
});

test('a member of a customer hears what it may read, as it may change nothing of it', async () => {
  const principal = await world.principal('customer-person');
  const whole = await told(principal);
  const links = () =>
    world.server.db.updateTable('profile_link').where('account_id', '=', principal.account.id);
  await links().set({ link: 'member' }).execute();
  assert.deepEqual(await told(principal), whole);
  assert.ok(whole.includes('balance.changed') && whole.includes('stamping-request.updated'));
});
