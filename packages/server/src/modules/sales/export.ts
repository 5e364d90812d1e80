import type { CreditCodeState, SaleState } from '@mostrador/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/tables.generated.ts';
import type { Locale } from '../../http/problem.ts';
import { type CodeRow, codesById } from '../credit-codes/queries.ts';
import { csvLine, pesos } from './csv.ts';
import { EXPORT_WORDS, ID_HEADINGS } from './export-words.ts';
import { readSales, type SaleFilter, type SaleRow } from './queries.ts';

const CHUNK_ROWS = 1_000;
/** Spreadsheets take a file without it for one of their own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * All sales of a filter as a file, read and sent by the thousand: none is too long. A person finds names and words
 * first, with a credit code as it was sold and who redeemed it (CM-FAC-03); a program finds ids in the last columns.
 */
export function exportCsv(db: Kysely<Database>, filter: SaleFilter, locale: Locale): ReadableStream {
  const encoder = new TextEncoder();
  const headings = csvLine([...EXPORT_WORDS[locale].headings, ...ID_HEADINGS]);
  const lineOf = lineIn(locale, filter.timezone);
  let before: string | null = null;
  let ended = false;
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(BYTE_ORDER_MARK + headings)),
    async pull(stream) {
      const rows: SaleRow[] = ended ? [] : await readSales(db, filter, { before, limit: CHUNK_ROWS });
      if (!rows.length) return stream.close();
      ended = rows.length < CHUNK_ROWS;
      before = rows.at(-1)!.id;
      const codes = await codesOf(db, rows);
      stream.enqueue(encoder.encode(rows.map((row) => lineOf(row, codes.get(row.reference))).join('')));
    },
  });
}

async function codesOf(db: Kysely<Database>, rows: readonly SaleRow[]): Promise<Map<string, CodeRow>> {
  const ids = rows.filter(({ source }) => source === 'code').map(({ reference }) => reference);
  const codes = ids.length ? await codesById(db, ids) : [];
  return new Map(codes.map((code) => [code.id, code]));
}

function lineIn(locale: Locale, timeZone: string) {
  const { kinds, states, codeStates } = EXPORT_WORDS[locale];
  const instant = instantIn(timeZone);
  return (row: SaleRow, code: CodeRow | undefined): string =>
    csvLine([
      instant(row.created_at),
      row.buyer_number,
      row.buyer_name,
      row.buyer_rfc,
      code?.code ?? null,
      kinds[row.kind as keyof typeof kinds] ?? row.kind,
      row.quantity,
      pesos(row.total),
      pesos(row.vat),
      states[row.state as SaleState],
      row.invoice_reference,
      row.due_at && instant(row.due_at),
      code ? codeStates[code.state as CreditCodeState] : null,
      code?.receiver_number ?? null,
      code?.receiver_name ?? null,
      row.id,
      row.reference,
      row.kind,
      row.state,
      row.buyer_id,
      code?.receiver_id ?? null,
    ]);
}

/** `2026-04-15 10:54:13` on the zone's clock, which every spreadsheet takes for a date. */
function instantIn(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => format.format(at);
}
