import type { PageCall } from '../../pages/route.ts';
import type { OrderRecord } from './records.ts';

type Asked = Pick<OrderRecord, 'id' | 'origin'>;

/**
 * The site's page that a person without windows came from. Only the order's own origin: anything else in the
 * address is as if it were not there, or the platform would lead wherever a stranger's link says.
 */
export function siteReturn({ url }: Pick<PageCall, 'url'>, { origin }: Asked): string | null {
  const wanted = URL.parse(url.searchParams.get('return_to') ?? '');
  return origin && wanted?.origin === origin && /^https?:$/.test(wanted.protocol) ? wanted.href : null;
}

/** This order's page: it keeps the language and the way back to the site. */
export function confirmPath(page: Pick<PageCall, 'url' | 'locale'>, order: Asked): string {
  const back = siteReturn(page, order);
  const query = new URLSearchParams({ locale: page.locale, ...(back ? { return_to: back } : {}) });
  return `/confirm/${order.id}?${query}`;
}
