import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Locale } from '../../http/problem.ts';
import { csvLine, pesos } from './csv.ts';
import { readSales, type SaleFilter, type SaleRow } from './queries.ts';

const CHUNK_ROWS = 1_000;
/** Spreadsheets take a file without it for one of their own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

const HEADINGS: Record<Locale, string[]> = {
  'es-MX': [
    ...['Fecha', 'NIC', 'Cliente', 'RFC', 'Referencia', 'Tipo', 'Cantidad', 'Importe', 'IVA'],
    ...['Estado', 'Factura', 'Vence'],
  ],
  en: [
    ...['Date', 'Number', 'Customer', 'RFC', 'Reference', 'Kind', 'Quantity', 'Total', 'VAT'],
    ...['State', 'Invoice', 'Due'],
  ],
};

/** All sales of a filter as a file, read and sent by the thousand: none is too long. */
export function exportCsv(db: Kysely<Database>, filter: SaleFilter, locale: Locale): ReadableStream {
  const encoder = new TextEncoder();
  const instant = instantIn(filter.timezone);
  let before: string | null = null;
  let ended = false;
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(BYTE_ORDER_MARK + csvLine(HEADINGS[locale]))),
    async pull(stream) {
      const rows: SaleRow[] = ended ? [] : await readSales(db, filter, { before, limit: CHUNK_ROWS });
      if (!rows.length) return stream.close();
      ended = rows.length < CHUNK_ROWS;
      before = rows.at(-1)!.id;
      stream.enqueue(encoder.encode(rows.map((row) => lineOf(row, instant)).join('')));
    },
  });
}

const lineOf = (row: SaleRow, instant: (at: Date) => string) =>
  csvLine([
    instant(row.created_at),
    row.buyer_number,
    row.buyer_name,
    row.buyer_rfc,
    row.reference,
    row.kind,
    row.quantity,
    pesos(row.total),
    pesos(row.vat),
    row.state,
    row.invoice_reference,
    row.due_at && instant(row.due_at),
  ]);

/** `2026-04-15 10:54:13` on the zone's clock, which every spreadsheet takes for a date. */
function instantIn(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => format.format(at);
}
