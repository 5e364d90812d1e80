import {
  addPaymentMethod,
  getPayment,
  listPaymentMethods,
  type Payment,
  removePaymentMethod,
  type z,
} from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import { type Access, isSiteOfPerson } from '../../http/access.ts';
import { decodeCursor, toPage } from '../../http/page.ts';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { visibleTo } from '../../http/tenancy.ts';
import type { StoredMethod } from '../../ports/payments.ts';
import { readLine } from '../credit-lines/line.ts';
import { money } from '../offers/offers.ts';
import { addMethod, forgetMethod, methodView, readMethods, storedMethod } from './methods.ts';

type PaymentView = z.input<typeof Payment>;

/** Stored payment methods, and what became of charges. Card numbers never reach the API. */
export function payments(api: Api): void {
  register(api, listPaymentMethods, async ({ db, access, query, now }) => {
    const [after] = decodeCursor(query.cursor, 1) ?? [];
    const rows = await readMethods(db, access.accountId);
    const start = rows.findIndex(({ id }) => id === after) + 1;
    const page = toPage(rows.slice(start), query.limit, ({ id }) => [id]);
    const data = await Promise.all(
      page.data.map(async (row) => {
        if (row.kind !== 'account' || !access.parentId) return methodView(row);
        const { available } = await readLine(db, access.accountId, access.parentId, now);
        return { ...methodView(row), available: money(available) };
      }),
    );
    return { ...page, data };
  });
  register(
    api,
    addPaymentMethod,
    async ({ db, access, now, audit }, stored: StoredMethod) => {
      const row = await addMethod(db, access.accountId, stored, now);
      const view = methodView(row);
      audit({ subject: { type: 'payment-method', id: row.id }, after: view });
      return view;
    },
    {
      prepare: ({ deps, access, body }) => {
        if (isSiteOfPerson(access)) throw onlyOnPlatform();
        return storedMethod(deps.payments, body.providerToken);
      },
    },
  );
  register(api, removePaymentMethod, (call) => forgetMethod(call, call.access.accountId, call.params.id));
  register(api, getPayment, async ({ db, access, params }) => {
    const view = await readPayment(db, access, params.id);
    if (!view) throw problem('not_found');
    return view;
  });
}

/** A site never adds a payment method for a person (api.md, Principals). */
const onlyOnPlatform = () =>
  problem('customer_authorization_required', {
    detail: {
      es: 'Agregue el medio de pago en la ventana de la plataforma, al confirmar una compra.',
      en: "Add the payment method in the platform's window, when you confirm a purchase.",
    },
  });

async function readPayment(db: Kysely<Database>, access: Access, id: string): Promise<PaymentView | null> {
  const row = await db
    .selectFrom('payment')
    .innerJoin('payment_method', 'payment_method.id', 'payment.payment_method_id')
    .selectAll('payment')
    .select(['payment_method.kind', 'payment_method.label'])
    .where('payment.id', '=', id)
    .where(visibleTo(access, 'payment.account_id', 'payment.seller_id'))
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        state: row.state as PaymentView['state'],
        orderId: row.order_id,
        amount: money(row.amount),
        method: { kind: row.kind as PaymentView['method']['kind'], label: row.label },
        reason: row.reason,
        expectedSettlementAt: row.expected_settlement_at?.toISOString() ?? null,
        settledAt: row.settled_at?.toISOString() ?? null,
        createdAt: row.created_at.toISOString(),
      }
    : null;
}
