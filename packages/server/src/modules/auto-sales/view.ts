import type { AutoSale, z } from '@mostrador/contract';
import { autoSaleFiresOn, dayOf, forecastConsumption } from '@mostrador/domain';
import type { Access } from '../../http/access.ts';
import type { Facts, RuleRow } from './facts.ts';

export type AutoSaleView = z.input<typeof AutoSale>;

const money = (amount: number) => ({ amount, currency: 'MXN' as const });

/** Names one saved version; `"0"` where there is no rule. One that was removed and made anew is another. */
export const etagOf = (rule: Pick<RuleRow, 'version' | 'created_at'> | null): string =>
  rule ? `"${rule.created_at.getTime()}.${rule.version}"` : '"0"';

/** The rule as the API shows it; the customer learns that it is paused, not what its distributor is short of. */
export function autoSaleView(facts: Facts, access: Pick<Access, 'accountKind'>, now: Date): AutoSaleView {
  const { rule, balance, topUpOpen } = facts;
  const paused = rule?.state === 'paused' && access.accountKind !== 'customer';
  return {
    stampingAccountId: facts.stampingAccountId,
    stampingAccountName: facts.name,
    customerId: facts.customerId,
    customerNumber: facts.customerNumber,
    customerName: facts.customerName,
    state: rule?.state ?? 'off',
    minimum: rule?.minimum ?? 0,
    quantity: rule?.quantity ?? null,
    amount: rule ? money(rule.amount) : null,
    dailyCeiling: rule?.daily_ceiling ?? null,
    monthlyCeiling: rule?.monthly_ceiling ?? null,
    comment: rule?.comment ?? null,
    reason: paused ? rule.reason : null,
    retryAt: paused ? (rule.due_at?.toISOString() ?? null) : null,
    topUpOpen,
    lastFiredAt: rule?.last_fired_at?.toISOString() ?? null,
    balance,
    forecast: forecastView(facts, rule?.minimum ?? 0, now),
    updatedAt: rule?.updated_at.toISOString() ?? null,
  };
}

/** How long the balance lasts, and when it reaches the minimum (A-CM-15). */
export function forecastView({ balance, usedIn30Days, timezone }: Facts, minimum: number, now: Date) {
  const today = dayOf(now, timezone);
  return {
    ...forecastConsumption(balance, usedIn30Days, today),
    firesOn: autoSaleFiresOn({ balance, minimum }, usedIn30Days, today),
  };
}
