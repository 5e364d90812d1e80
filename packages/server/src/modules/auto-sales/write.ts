import type { AutoSaleUpdate, ProblemCode, putAutoSales, z } from '@mostrador/contract';
import { PROBLEMS } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Call } from '../../http/call.ts';
import { matchesVersion } from '../../http/etag.ts';
import { problem } from '../../http/problem.ts';
import { fireDue } from './due.ts';
import { type Facts, factsOf, factsVisibleTo } from './facts.ts';
import { type RuleTerms, removeRule, saveRefusal, saveRule } from './save.ts';
import { type AutoSaleView, autoSaleView, etagOf } from './view.ts';

/** Rules that fire before the answer; those beyond follow at the next tick. */
const AT_ONCE = 50;

type One = { id: string };
type Update = z.output<typeof AutoSaleUpdate>;
type Many = z.output<NonNullable<(typeof putAutoSales)['spec']['body']>>;
export type Requested = Many['items'][number];

/** The stamping account with its rule; 404 for one that the caller does not see. */
export async function visibleFacts(
  { db, access, now }: Pick<Call, 'db' | 'access' | 'now'>,
  id: string,
): Promise<Facts> {
  const [facts] = await factsVisibleTo(db, access, [id], now);
  if (!facts) throw problem('not_found');
  return facts;
}

/** Its document and version, for If-Match. */
export async function currentRule(call: Call<One>) {
  const facts = await visibleFacts(call, call.params.id);
  return { etag: etagOf(facts.rule), document: autoSaleView(facts, call.access, call.now) };
}

/** Saves one rule and lets it fire (A-CM-11); what it did is in the answer. */
export async function putRule(call: Call<One, undefined, Update>): Promise<AutoSaleView> {
  const { db, body, params } = call;
  await lockRules(db, [params.id]);
  const facts = await visibleFacts(call, params.id);
  if (!matchesVersion(call.request.headers.get('if-match') ?? '', etagOf(facts.rule)))
    throw conflict(call, facts);
  refuseStranger(call, facts);
  const terms = termsOf(body);
  if (!terms) {
    if (facts.rule) await removeRule(call, facts);
  } else {
    const refusal = terms.state === 'on' ? saveRefusal(facts) : null;
    if (refusal) throw problem(refusal);
    if (!(await saveRule(call, facts, terms))) throw conflict(call, await visibleFacts(call, params.id));
  }
  const saved = await factsOf(db, params.id, call.now);
  call.headers.etag = etagOf(saved.rule);
  if (terms?.state === 'on') {
    call.afterCommit(async () => {
      await fireDue(call.deps, call.now, { account: params.id, limit: 3 });
      return autoSaleView(await factsOf(call.deps.db, params.id, call.now), call.access, call.now);
    });
  }
  return autoSaleView(saved, call.access, call.now);
}

/** Removes the rule; where there is none, that is what was wanted. */
export async function deleteRule(call: Call<One>): Promise<void> {
  await lockRules(call.db, [call.params.id]);
  const facts = await visibleFacts(call, call.params.id);
  refuseStranger(call, facts);
  if (facts.rule) await removeRule(call, facts);
}

/** Saves many, all or none: 409 `batch_refused` names those that may not have a rule. */
export async function putRules(call: Call<undefined, undefined, Many>): Promise<{ data: AutoSaleView[] }> {
  const { db, access, now } = call;
  const wanted = call.body.items.filter(({ exclude }) => !exclude);
  const ids = wanted.map(({ stampingAccountId }) => stampingAccountId);
  await lockRules(db, ids);
  const facts = await factsById(call, ids);
  refuseSome(call, facts);
  for (const item of wanted) {
    const terms = { ...item, amount: item.amount.amount, state: wantedState(item), ...optional(item) };
    await saveRule(call, facts.get(item.stampingAccountId)!, terms);
  }
  const views = async (source: Kysely<Database>) =>
    (await factsVisibleTo(source, access, ids, now)).map((entry) => autoSaleView(entry, access, now));
  call.afterCommit(async () => {
    for (const account of ids.slice(0, AT_ONCE)) await fireDue(call.deps, now, { account, limit: 3 });
    return { data: await views(call.deps.db) };
  });
  return { data: await views(db) };
}

export async function factsById(
  call: Pick<Call, 'db' | 'access' | 'now'>,
  ids: string[],
): Promise<Map<string, Facts>> {
  const rows = await factsVisibleTo(call.db, call.access, ids, call.now);
  return new Map(rows.map((row) => [row.stampingAccountId, row]));
}

/** Why this account may not have a rule of this caller's; null: it may. One that is off asks for nothing. */
export function ruleRefusal(
  { access }: Pick<Call, 'access'>,
  facts: Facts | undefined,
  state: Requested['state'],
): ProblemCode | null {
  if (!facts) return 'not_found';
  if (facts.sellerId !== access.accountId) return 'recipient_not_allowed';
  return state === 'off' ? null : saveRefusal(facts);
}

function refuseSome(call: Call<undefined, undefined, Many>, facts: Map<string, Facts>): void {
  const errors = call.body.items.flatMap(({ stampingAccountId, state, exclude }, index) => {
    const code = exclude ? null : ruleRefusal(call, facts.get(stampingAccountId), state);
    if (!code) return [];
    return [
      { pointer: `/items/${index}`, code, message: PROBLEMS[code][call.locale === 'en' ? 'en' : 'es'] },
    ];
  });
  if (errors.length) throw problem('batch_refused', { errors, members: { refused: errors.length } });
}

/** One step down only: the operator sees the accounts of its distributors' customers, and sells to none of them. */
function refuseStranger({ access }: Pick<Call, 'access'>, { sellerId }: Facts): void {
  if (sellerId !== access.accountId) throw problem('recipient_not_allowed');
}

/** A firing holds its rule: the save waits, and then reads what came of it. */
async function lockRules(db: Kysely<Database>, ids: string[]): Promise<void> {
  if (!ids.length) return;
  await db
    .selectFrom('auto_sale')
    .select('stamping_account_id')
    .where('stamping_account_id', 'in', ids)
    .orderBy('stamping_account_id')
    .forNoKeyUpdate()
    .execute();
}

const wantedState = ({ state }: Pick<Requested, 'state'>) =>
  state === 'off' ? ('off' as const) : ('on' as const);

const optional = ({
  dailyCeiling,
  monthlyCeiling,
  comment,
}: Pick<Partial<Requested>, 'dailyCeiling' | 'monthlyCeiling' | 'comment'>) => ({
  dailyCeiling: dailyCeiling ?? null,
  monthlyCeiling: monthlyCeiling ?? null,
  comment: comment ?? null,
});

/** Null: no rule, which is off and has no quantity. */
function termsOf({ state, minimum, quantity, amount, ...rest }: Update): RuleTerms | null {
  if (quantity === null || amount === null) return null;
  return {
    state: wantedState({ state }),
    minimum,
    quantity,
    amount: amount.amount,
    ...optional(rest),
  };
}

const conflict = ({ access, now }: Call<One, undefined, Update>, facts: Facts) =>
  problem('version_conflict', {
    members: { current: autoSaleView(facts, access, now) },
    headers: { etag: etagOf(facts.rule) },
  });
