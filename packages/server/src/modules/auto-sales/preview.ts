import { AUTO_SALES_MAX, PROBLEMS, type previewAutoSales, type z } from '@mostrador/contract';
import { judgeAutoSale } from '@mostrador/domain';
import type { Call } from '../../http/call.ts';
import { problem } from '../../http/problem.ts';
import { balanceOf } from '../../ledger/index.ts';
import { type Facts, factsOfRules } from './facts.ts';
import { forecastView } from './view.ts';
import { factsById, type Requested, ruleRefusal } from './write.ts';

type Preview = z.input<NonNullable<(typeof previewAutoSales)['spec']['reply']>>;
type PreviewCall = Call<
  undefined,
  undefined,
  z.output<NonNullable<(typeof previewAutoSales)['spec']['body']>>
>;

interface Candidate {
  facts: Facts;
  terms: Omit<Requested, 'exclude' | 'comment' | 'state'>;
  off: boolean;
}

const money = (amount: number) => ({ amount, currency: 'MXN' as const });

/** What rules would do now: those sent, as if they were saved, or the saved ones. Nothing is written. */
export async function previewRules(call: PreviewCall): Promise<Preview> {
  const { db, access, now } = call;
  const candidates = call.body.items ? await requested(call, call.body.items) : await saved(call);
  const data = candidates.map((candidate) => previewOf(candidate, now));
  const firing = data.filter(({ fires }) => fires);
  const quantity = firing.reduce((sum, entry) => sum + entry.quantity, 0);
  const stock =
    access.accountKind === 'operator'
      ? null
      : await balanceOf(db, { owner: access.accountId, unit: 'stamp', role: 'stock' });
  return {
    data,
    quantity,
    amount: money(firing.reduce((sum, { amount }) => sum + amount.amount, 0)),
    stock,
    missing: stock === null ? 0 : Math.max(0, quantity - stock),
  };
}

/** 409 `batch_refused` names the accounts that may not have a rule. */
async function requested(call: PreviewCall, items: readonly Requested[]): Promise<Candidate[]> {
  const facts = await factsById(
    call,
    items.map(({ stampingAccountId }) => stampingAccountId),
  );
  const errors = items.flatMap(({ stampingAccountId, state }, index) => {
    const code = ruleRefusal(call, facts.get(stampingAccountId), state);
    if (code !== 'not_found' && code !== 'recipient_not_allowed') return [];
    return [
      { pointer: `/items/${index}`, code, message: PROBLEMS[code][call.locale === 'en' ? 'en' : 'es'] },
    ];
  });
  if (errors.length) throw problem('batch_refused', { errors, members: { refused: errors.length } });
  return items
    .filter(({ exclude }) => !exclude)
    .map((terms) => ({ facts: facts.get(terms.stampingAccountId)!, terms, off: terms.state === 'off' }));
}

async function saved({ db, access, now }: PreviewCall): Promise<Candidate[]> {
  const all = await factsOfRules(db, access.accountId, AUTO_SALES_MAX, now);
  return all.map((facts) => {
    const rule = facts.rule!;
    const terms = {
      stampingAccountId: facts.stampingAccountId,
      minimum: rule.minimum,
      quantity: rule.quantity,
      amount: money(rule.amount),
      dailyCeiling: rule.daily_ceiling,
      monthlyCeiling: rule.monthly_ceiling,
    };
    return { facts, terms, off: rule.state === 'off' };
  });
}

function previewOf({ facts, terms, off }: Candidate, now: Date): Preview['data'][number] {
  const { minimum, quantity, amount, dailyCeiling = null, monthlyCeiling = null } = terms;
  const verdict = judgeAutoSale({ minimum, quantity, dailyCeiling, monthlyCeiling }, facts);
  const blocked = off ? 'off' : facts.topUpOpen ? 'top_up_open' : null;
  const reason = blocked ?? (verdict === 'above_minimum' ? verdict : (facts.refusal ?? verdict));
  return {
    stampingAccountId: facts.stampingAccountId,
    balance: facts.balance,
    minimum,
    quantity,
    amount,
    fires: reason === 'fires',
    reason: reason === 'fires' ? null : reason,
    forecast: forecastView(facts, minimum, now),
  };
}
