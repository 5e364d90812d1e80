import { nothing } from 'lit';
import { dayOf } from '../instant.ts';
import { codeQuery } from '../panel/code-filter.ts';
import { outcomeNote } from '../panel/states.ts';
import type { Texts } from './messages.ts';
import type { Panel } from './types.ts';

const EXPORT = 'export';
/** Spreadsheets take a file without it for one of their own encoding; reading the answer as text drops it. */
const BYTE_ORDER_MARK = '\uFEFF';
const MINUTE_MS = 60_000;

/** Why nothing was downloaded. */
export const exportTold = (panel: Panel, texts: Texts) =>
  panel.acts.outcome?.kind === 'failed' ? outcomeNote(panel, texts, EXPORT, '') : nothing;

/** Hands what is pending to the person, as a CSV file: all, one customer's, or codes alone. */
export const exportPending = async (panel: Panel, texts: Texts): Promise<void> => {
  const { t } = texts;
  const { host, filter } = panel;
  const { account, sales: reading } = panel.reader.value ?? {};
  if (!host || !account) return;
  const inCodes = panel.tab === 'codes';
  const buyer = inCodes ? undefined : reading?.chosen?.buyer;
  const codes = { source: 'code' as const, ...codeQuery(filter) };
  const sales = buyer ? { buyerId: buyer.id } : {};
  const query = { state: 'pending' as const, ...(inCodes ? codes : sales) };
  const text = await panel.acts.run(
    host,
    EXPORT,
    query,
    () => host.client.get('/v1/sales.csv', { params: { query } }),
    () => void exportPending(panel, texts),
  );
  if (text === undefined) return;
  const day = dayOf(new Date(host.now()).toISOString(), account.timezone);
  const name = inCodes ? t('codesFile') : t('file');
  download(String(text), `${[name, buyer?.number, day].filter(Boolean).join('-')}.csv`);
};

function download(text: string, name: string): void {
  const href = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser has begun to read it long before.
  setTimeout(() => URL.revokeObjectURL(href), MINUTE_MS);
}
