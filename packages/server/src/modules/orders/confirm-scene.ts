import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { balanceOf } from '../../ledger/index.ts';
import type { LinkedAccount } from '../identity/platform-session.ts';
import { type MethodRow, readMethods } from '../payments/methods.ts';
import type { Service } from '../services/terms.ts';
import type { OrderRecord } from './records.ts';

/** Everything that the confirmation page shows of an order. */
export interface Scene {
  order: OrderRecord;
  account: LinkedAccount;
  sellerName: string;
  /** By offer id: `Paquete de 100 Timbres`, `MKL Dóminus`. */
  offerNames: ReadonlyMap<string, string>;
  /** By stamping account's id. */
  receiverNames: ReadonlyMap<string, string>;
  /** The buyer's points. */
  points: number;
  methods: MethodRow[];
}

/** The product line is part of a master licence's name (CM-COM-03); the others go by theirs. */
const nameOf = ({ kind, name }: Service): string => (kind === 'masterLicense' ? `MKL ${name}` : name);

/** What an order's lines are called, by offer id. */
export async function readOfferNames(
  db: Kysely<Database>,
  lines: OrderRecord['lines'],
): Promise<ReadonlyMap<string, string>> {
  const offerIds = lines.map(({ offerId }) => offerId);
  const packages = await db
    .selectFrom('price_package')
    .select(['id', 'name'])
    .where('id', 'in', offerIds)
    .execute();
  return new Map([
    ...packages.map(({ id, name }) => [id, name] as const),
    ...lines.flatMap(({ offerId, service }) => (service ? [[offerId, nameOf(service)] as const] : [])),
  ]);
}

/** Reads what stands around an order. */
export async function readScene(
  db: Kysely<Database>,
  order: OrderRecord,
  account: LinkedAccount,
): Promise<Scene> {
  const receiverIds = order.lines.map((line) => line.toStampingAccountId).filter((id) => id !== null);
  const receivers = receiverIds.length
    ? await db.selectFrom('stamping_account').select(['id', 'name']).where('id', 'in', receiverIds).execute()
    : [];
  const seller = await db
    .selectFrom('account')
    .select('name')
    .where('id', '=', order.seller_id)
    .executeTakeFirstOrThrow();
  return {
    order,
    account,
    sellerName: seller.name,
    offerNames: await readOfferNames(db, order.lines),
    receiverNames: new Map(receivers.map(({ id, name }) => [id, name])),
    points: await balanceOf(db, { owner: order.account_id, unit: 'point', role: 'stock' }),
    methods: await readMethods(db, order.account_id),
  };
}
