import { catalogue } from '../../pages/strings.ts';
import { composeMail } from '../mail/layout.ts';
import { queueMail } from '../mail/queue.ts';
import { greetingOf, mastersOf } from '../mail/recipients.ts';
import type { Desk } from '../orders/desk.ts';
import { count } from '../orders/format.ts';
import type { Firing } from './sell.ts';

interface Facts {
  account: string;
  customer: string;
  quantity: string;
}

const strings = catalogue(
  {
    subject: ({ account }: Facts) => `Venta automática en pausa: ${account}`,
    short: ({ account, customer, quantity }: Facts) =>
      `No alcanzaron los timbres para abonar ${quantity} a la cuenta ${account} de ${customer}.`,
    other: ({ account, customer, quantity }: Facts) =>
      `No se pudieron abonar ${quantity} timbres a la cuenta ${account} de ${customer}.`,
    so: 'La venta automática quedó en pausa y se intenta de nuevo por sí sola, también en cuanto tenga timbres.',
    once: 'Se le avisa de la primera. Mientras siga en pausa, vea en Venta automática cuáles más esperan.',
  },
  {
    subject: ({ account }: Facts) => `Automatic sale paused: ${account}`,
    short: ({ account, customer, quantity }: Facts) =>
      `There were not enough stamps to credit ${quantity} to the account ${account} of ${customer}.`,
    other: ({ account, customer, quantity }: Facts) =>
      `${quantity} stamps could not be credited to the account ${account} of ${customer}.`,
    so: 'The automatic sale is paused and tried again by itself, also as soon as you have stamps.',
    once: 'You are told of the first one. While it is paused, see under Automatic sales which others wait.',
  },
);

/** The distributor has been written about these already. */
const TOLD_OTHERWISE = ['distributor_suspended', 'account_expired'];

/**
 * Writes to the seller's masters that a rule was paused, call it before it is: of the first one only, for stock that
 * runs out may pause thousands.
 */
export async function tellPaused({ db }: Pick<Desk, 'db'>, firing: Firing, reason: string): Promise<void> {
  const { rule, sellerId, name: account, customerName: customer } = firing;
  if (rule.state === 'paused' || TOLD_OTHERWISE.includes(reason)) return;
  const another = await db
    .selectFrom('auto_sale')
    .select('stamping_account_id')
    .where('seller_id', '=', sellerId)
    .where('state', '=', 'paused')
    .limit(1)
    .executeTakeFirst();
  if (another) return;
  for (const to of await mastersOf(db, sellerId)) {
    const { locale } = to;
    const words = strings(locale);
    const facts = { account, customer, quantity: count(rule.quantity, locale) };
    const what = reason === 'seller_out_of_stock' ? words.short(facts) : words.other(facts);
    const mail = {
      locale,
      subject: words.subject(facts),
      before: [greetingOf(to), what, words.so],
      after: [words.once],
    };
    await queueMail(db, 'auto-sale-paused', composeMail(to.email, mail));
  }
}
