import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { parseCfdi, summaryOf } from '@mostrador/cfdi';
import { balanceOf, proveLedger } from '../../packages/server/src/ledger/index.ts';
import {
  openAccount,
  type StampingClient,
} from '../../packages/server/src/modules/stamping/testing/client.ts';
import { sealedCfdi, testCompany } from '../../packages/server/src/modules/stamping/testing/documents.ts';
import { startTestServer, type TestServer } from '../../packages/server/src/testing.ts';
import { later, startVictim, type VictimServer } from './house.ts';

const STAMPS = 500;
const DOCUMENTS = 600;
const REQUESTS = 1_000;
/** Requests under way at a time; each belongs to one of the two servers. */
const AT_ONCE = 100;
const KILLS = 6;
const TRIES_MAX = 600;

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
let state = seed;
/** mulberry32 */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** What a document came to: its UUID, or that there was no stamp for it. */
type Outcome = { uuid: string } | { refused: string };

describe(`two servers that are killed stamp each document once (seed ${seed})`, () => {
  let server: TestServer;
  let account: StampingClient;
  let documents: string[];
  const victims: VictimServer[] = [];
  /** Answers that clients got, by document. */
  const told = new Map<number, Outcome[]>();

  before(async () => {
    console.log(`seed ${seed}`);
    server = await startTestServer();
    account = await openAccount(server, { stamps: STAMPS });
    const company = await testCompany();
    const at = server.deps.clock.now();
    documents = await Promise.all(
      Array.from({ length: DOCUMENTS }, () => sealedCfdi(company, { at, folio: randomUUID() })),
    );
    victims.push(await startVictim(server.databaseUrl), await startVictim(server.databaseUrl));
  });
  after(async () => {
    await Promise.all(victims.map((victim) => victim.kill()));
    await server?.stop();
  });

  /** Undefined while nobody knows: the connection broke, or it may be tried again. */
  async function attempt(url: string, document: number): Promise<Outcome | undefined> {
    try {
      const response = await fetch(`${url}/v1/stamping/cfdi`, {
        method: 'POST',
        headers: { authorization: account.credential, 'content-type': 'application/xml' },
        body: documents[document]!,
        signal: AbortSignal.timeout(20_000),
      });
      const text = await response.text();
      if (response.status === 200) return { uuid: summaryOf(parseCfdi(text)).uuid! };
      if (response.status === 202 || response.status >= 500) return undefined;
      const { code } = JSON.parse(text) as { code: string };
      return RETRIED.has(code) ? undefined : { refused: code };
    } catch {
      return undefined;
    }
  }
  const RETRIED = new Set(['request_in_flight', 'too_many_attempts']);

  async function stamp(document: number): Promise<Outcome> {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const { url } = victims[Math.floor(random() * victims.length)]!;
      const outcome = await attempt(url, document);
      if (outcome) {
        told.set(document, [...(told.get(document) ?? []), outcome]);
        return outcome;
      }
      await later(25);
    }
    throw new Error(`Never answered: document ${document}`);
  }

  test(`${REQUESTS} requests for ${DOCUMENTS} documents and ${STAMPS} stamps: ${STAMPS} stamped, the others refused, nothing twice`, async () => {
    const wanted = Array.from({ length: REQUESTS }, (_, index) => index % DOCUMENTS);
    let done = 0;
    const clients = Array.from({ length: AT_ONCE }, async () => {
      for (let document = wanted.pop(); document !== undefined; document = wanted.pop()) {
        await stamp(document);
        done += 1;
      }
    });
    const kills = (async () => {
      for (let kill = 1; kill <= KILLS; kill += 1) {
        // Spread over the work, whatever the machine's speed.
        while (done < (REQUESTS * kill) / (KILLS + 2)) await later(5);
        const place = kill % victims.length;
        await victims[place]!.kill();
        victims[place] = await startVictim(server.databaseUrl);
      }
    })();
    await Promise.all([...clients, kills]);

    // Everybody asks once more: the answer is the one that was told.
    for (let document = 0; document < DOCUMENTS; document += 1) await stamp(document);
    const stamped = new Map<number, string>();
    for (const [document, outcomes] of told) {
      const uuids = new Set(outcomes.flatMap((outcome) => ('uuid' in outcome ? [outcome.uuid] : [])));
      const codes = new Set(outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : [])));
      assert.ok(uuids.size <= 1, `document ${document} has ${[...uuids]}`);
      assert.deepEqual([...codes], uuids.size ? [] : ['insufficient_stamps'], `document ${document}`);
      for (const uuid of uuids) stamped.set(document, uuid);
    }
    assert.equal(stamped.size, STAMPS);
    assert.equal(new Set(stamped.values()).size, STAMPS, 'no UUID twice');
    assert.equal(told.size - stamped.size, DOCUMENTS - STAMPS);
    assert.equal(await balanceOf(server.db, { owner: account.id, unit: 'stamp', role: 'stock' }), 0);
    await proveBooks([...stamped.values()]);
  });

  async function proveBooks(uuids: string[]): Promise<void> {
    const kept = await server.db
      .selectFrom('stamped_cfdi')
      .select('uuid')
      .where('stamping_account_id', '=', account.id)
      .execute();
    assert.deepEqual(kept.map(({ uuid }) => uuid).sort(), uuids.sort());
    const claims = await server.db
      .selectFrom('stamping_request')
      .select('id')
      .where('stamping_account_id', '=', account.id)
      .execute();
    const open = await server.db.selectFrom('stamping_open').select('request_id').execute();
    assert.deepEqual([claims.length, open.length], [STAMPS, 0]);
    const proof = await proveLedger(server.db);
    assert.ok(proof.balanced, JSON.stringify(proof));
  }
});
