import { html, nothing, type TemplateResult } from 'lit';
import { lazyMessages } from '../../i18n/lazy-messages.ts';
import { slashCircle, stamp } from '../../icons.ts';
import type { Shop } from '../types.ts';
import type { View } from '../views/context.ts';
import { blank } from '../views/states.ts';
import { es } from './messages.es.ts';

const messages = /* @__PURE__ */ lazyMessages(es, { en: async () => (await import('./messages.en.ts')).en });

type Reason = NonNullable<Shop['offers'][number]['reason']>;
/** What closes packages: the other reasons are of services, which this form does not sell. */
type PackageReason = Exclude<Reason, 'contract_running' | 'order_open' | 'renewal_not_open'>;

/** A seller that is suspended or has expired sells nothing, not by a transfer either (A-CM-23). */
const canTransfer = (reason: Shop['offers'][number]['reason']) =>
  reason !== 'distributor_suspended' && reason !== 'account_expired';

/** Nothing to buy: nothing on sale, or none of it for this account and why (CM-CFG-02, CM-CFG-03). */
export const closedShop = (view: View, { offers, seller }: Shop): TemplateResult => {
  const { product, element } = view.flow;
  const { t } = messages(view.texts.locale, element);
  const write = seller.email
    ? html`<a class="button" part="write" href="mailto:${seller.email}">${view.texts.t('write')}</a>`
    : nothing;
  if (!offers.length) return blank(view, stamp, t(`${product}_none`), t('noneSo'), write);
  const reason = offers.find((offer) => offer.reason)?.reason as PackageReason | undefined;
  const why = reason ? t(`why_${reason}`) : '';
  const says = canTransfer(reason) ? html`${why}${why && html`<br>`}${t('notAllowedSo')}` : why;
  return blank(view, slashCircle, t(`${product}_notAllowed`), says, write);
};
