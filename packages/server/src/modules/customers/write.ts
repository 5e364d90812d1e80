import type { Insertable, Kysely, Updateable } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { CustomerForm } from './form.ts';

type RecordColumns = Omit<Insertable<Database['customer_record']>, 'customer_id'>;

const document = (value: unknown) =>
  value === undefined || value === null ? (value as null | undefined) : JSON.stringify(value);

/** What the account's own row holds of a form; undefined stays out. */
export const accountColumns = (form: CustomerForm): Updateable<Database['account']> =>
  defined({
    name: form.name,
    rfc: form.rfc,
    trade_name: form.tradeName,
    email: form.email,
    phone: form.phone,
    bulk_stamp_price: form.bulkStampPrice === null ? null : form.bulkStampPrice?.amount,
    discount_percent: form.discountPercent,
    credit_days: form.creditDays,
  });

const recordColumns = (form: CustomerForm): RecordColumns =>
  defined({
    type: form.type,
    address: document(form.address),
    legal_representative: document(form.legalRepresentative),
    financial_contact: document(form.financialContact),
    technical_contact: document(form.technicalContact),
    fax: form.fax,
    activity: form.activity,
    comments: form.comments,
  });

function defined<T extends object>(columns: T) {
  const entries = Object.entries(columns).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Keeps the rest of the form beside the account; what is left out stays. */
export async function writeRecord(
  db: Kysely<Database>,
  customerId: string,
  form: CustomerForm,
): Promise<void> {
  const columns = recordColumns(form);
  if (!Object.keys(columns).length) return;
  await db
    .insertInto('customer_record')
    .values({ customer_id: customerId, ...columns })
    .onConflict((conflict) => conflict.column('customer_id').doUpdateSet(columns))
    .execute();
}
