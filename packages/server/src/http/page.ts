import { problem } from './problem.ts';

/** One page of a list, as every list answers. */
export interface Page<T> {
  data: T[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** Values of a row's sort key, in order; the last one is unique. */
export type CursorKey = readonly (string | number | null)[];

/** The opaque form of a place in a list: base64url of the row's sort key. */
export function encodeCursor(key: CursorKey): string {
  const binary = String.fromCharCode(...new TextEncoder().encode(JSON.stringify(key)));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The sort key behind `?cursor=`, or null on the first page. `length` is how many values the list sorts by;
 * 422 `invalid_request` for a cursor that this list never gave.
 */
export function decodeCursor(cursor: string | undefined, length = 1): CursorKey | null {
  if (!cursor) return null;
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const key: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isCursorKey(key) && key.length === length) return key;
  } catch {
    // Falls through to the one answer for every cursor that is not ours.
  }
  throw foreignCursor();
}

/** An instant of a sort key; 422 for what is none. */
export function instantIn(part: CursorKey[number] | undefined): string {
  const instant = new Date(part ?? '');
  if (Number.isNaN(instant.getTime())) throw foreignCursor();
  return instant.toISOString();
}

/** 422 for a cursor that this list never gave. */
export const foreignCursor = () =>
  problem('invalid_request', {
    errors: [
      {
        pointer: '/query/cursor',
        code: 'invalid_format',
        message: { es: 'No es un cursor de esta lista', en: 'Not a cursor of this list' },
      },
    ],
  });

function isCursorKey(value: unknown): value is CursorKey {
  return (
    Array.isArray(value) &&
    value.every((part) => part === null || typeof part === 'string' || typeof part === 'number')
  );
}

/**
 * A page out of up to `limit + 1` rows: the one beyond only tells that another page follows.
 *
 * @example
 * const rows = await query.orderBy('id', 'desc').limit(limit + 1).execute();
 * return toPage(rows, limit, (row) => [row.id]);
 */
export function toPage<T>(rows: readonly T[], limit: number, cursorOf: (row: T) => CursorKey): Page<T> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null };
}
