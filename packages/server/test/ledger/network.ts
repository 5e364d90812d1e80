import { openPostgres, type PostgresEngine } from '../../src/db/engine.ts';
import { createTestDatabase } from '../../src/db/testing.ts';
import { insertAccount } from '../../src/demo/seed.ts';
import { type LedgerRef, type Posting, post } from '../../src/ledger/index.ts';

/** Business time of these tests: any instant will do. */
export const NOW = new Date('2026-11-22T18:00:00Z');

export interface Network extends PostgresEngine {
  url: string;
  operator: string;
  /** Points of an owner. */
  points(owner: string): LedgerRef;
  /** Opens a distributor, or a customer of one, with points from the operator. */
  add(points: number, parent?: string): Promise<string>;
  drop(): Promise<void>;
}

/** An empty platform on a database of its own: the operator, and whoever a test adds. */
export async function createNetwork({ maxConnections = 8 } = {}): Promise<Network> {
  const database = await createTestDatabase();
  const engine = openPostgres(database.url, { maxConnections });
  const { db } = engine;
  let number = 300_000;
  const open = (kind: 'operator' | 'distributor' | 'customer', parentId: string | null) =>
    insertAccount(db, { kind, parentId, number: `${number++}`, name: kind, state: 'active', createdAt: NOW });
  const operator = await open('operator', null);
  const points = (owner: string): LedgerRef => ({ owner, unit: 'point', role: 'stock' });
  return {
    ...engine,
    url: database.url,
    operator,
    points,
    async add(quantity, parent) {
      const owner = await open(parent ? 'customer' : 'distributor', parent ?? operator);
      const issued: LedgerRef = { owner: operator, unit: 'point', role: 'issued' };
      if (quantity) await post(db, [posting(issued, points(owner), quantity, 'opening')], NOW);
      return owner;
    },
    async drop() {
      await engine.close();
      await database.drop();
    },
  };
}

export const posting = (
  debit: LedgerRef,
  credit: LedgerRef,
  quantity: number,
  kind: Posting['kind'] = 'transfer',
): Posting => ({ debit, credit, quantity, kind, reference: null });
