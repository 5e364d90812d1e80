import type { z } from '@mostrador/contract';
import { type Bilingual, type FieldError, type Locale, problem } from './problem.ts';

const BODY_BYTES_MAX = 256 * 1024;

/** The body's text; 400 `malformed_body` for what is no UTF-8: in its place nobody would find what was meant. */
export async function readBody(request: Request, bytesMax = BODY_BYTES_MAX): Promise<string> {
  const bytes = await readBytes(request, bytesMax);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problem('malformed_body');
  }
}

/** The body as it came, at most `bytesMax`; where the length is not announced, no more than that is taken in. */
export async function readBytes(request: Request, bytesMax = BODY_BYTES_MAX): Promise<Uint8Array> {
  const stream = measured(request, bytesMax);
  return stream ? readUpTo(stream, bytesMax) : new Uint8Array(await request.arrayBuffer());
}

/** 413 where the length announced is too much; the stream to be counted where none is. */
function measured(request: Request, bytesMax: number): ReadableStream<Uint8Array> | null {
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > bytesMax) throw problem('body_too_large');
  return announced === null ? request.body : null;
}

async function readUpTo(body: ReadableStream<Uint8Array>, bytesMax: number): Promise<Uint8Array> {
  // Not `for await`: not every browser that runs the sandbox iterates streams.
  const reader = body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > bytesMax) {
      await reader.cancel();
      throw problem('body_too_large');
    }
    parts.push(new Uint8Array(read.value));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** 415 for a body that is not XML. */
export function requireXml(contentType: string | null): void {
  if (!/^(application|text)\/(.+\+)?xml\b/i.test(contentType ?? '')) throw problem('unsupported_media_type');
}

export function parseJson(text: string, contentType: string | null): unknown {
  if (!/^application\/(.+\+)?json\b/i.test(contentType ?? '')) throw problem('unsupported_media_type');
  try {
    return JSON.parse(text);
  } catch {
    throw problem('malformed_body');
  }
}

const MESSAGES: Record<string, { es: string; en: string }> = {
  invalid_type: { es: 'Falta o no es del tipo esperado', en: 'Missing or not of the expected type' },
  too_small: { es: 'Es menor o más corto que lo permitido', en: 'Smaller or shorter than allowed' },
  too_big: { es: 'Es mayor o más largo que lo permitido', en: 'Larger or longer than allowed' },
  invalid_format: { es: 'No tiene el formato esperado', en: 'Not in the expected format' },
  invalid_value: { es: 'No es uno de los valores permitidos', en: 'Not one of the allowed values' },
  unrecognized_keys: { es: 'Campo desconocido', en: 'Unknown member' },
  invalid_union: {
    es: 'No corresponde a ninguna de las formas permitidas',
    en: 'Matches none of the allowed forms',
  },
  unstorable: {
    es: 'Contiene un carácter que no es texto',
    en: 'Contains a character that is no text',
  },
  custom: { es: 'No es válido', en: 'Not valid' },
};

/**
 * Paths of texts that PostgreSQL cannot store (NUL, half a surrogate pair). Refused here, once: a statement that
 * several requests share would otherwise fail for all of them.
 */
function unstorable(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => unstorable(member, [...path, key]));
}

/** RFC 6901. */
const pointerOf = (root: string, path: readonly PropertyKey[]) =>
  [root, ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

type Origin = 'string' | 'array' | 'set';
const ITEMS = { es: ['elemento', 'elementos'], en: ['item', 'items'] } as const;
/** What a bound counts, one and several; a number counts nothing. */
const COUNTED: Record<Origin, { es: readonly [string, string]; en: readonly [string, string] }> = {
  string: { es: ['carácter', 'caracteres'], en: ['character', 'characters'] },
  array: ITEMS,
  set: ITEMS,
};

/** Which bound of length or size was passed; null for what has none that a person could read. */
function boundOf(issue: z.core.$ZodIssue): Bilingual | null {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return null;
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  if (typeof bound !== 'number' && typeof bound !== 'bigint') return null;
  const counted = COUNTED[issue.origin as Origin];
  const one = Number(bound) === 1 ? 0 : 1;
  const es = counted ? ` ${counted.es[one]}` : '';
  const en = counted ? ` ${counted.en[one]}` : '';
  const than = issue.inclusive === false;
  return issue.code === 'too_small'
    ? {
        es: `${than ? 'Debe ser mayor que' : 'Mínimo'} ${bound}${es}`,
        en: `${than ? 'Must be more than' : 'At least'} ${bound}${en}`,
      }
    : {
        es: `${than ? 'Debe ser menor que' : 'Máximo'} ${bound}${es}`,
        en: `${than ? 'Must be less than' : 'At most'} ${bound}${en}`,
      };
}

/** What a rule of the contract says by itself (`says`). */
function customOf(issue: z.core.$ZodIssue): Bilingual | null {
  const es: unknown = issue.code === 'custom' ? issue.params?.es : undefined;
  return typeof es === 'string' ? { es, en: issue.message } : null;
}

/** A number too big to be whole is too big twice over; one message says it. */
const withoutTwins = (errors: readonly FieldError[]): FieldError[] =>
  errors.filter(
    ({ pointer, code }, index) =>
      errors.findIndex((other) => other.pointer === pointer && other.code === code) === index,
  );

/**
 * Validated value, or 422 `invalid_request` with one error for each wrong member; what is said of an unknown one may
 * depend on its name.
 */
export function validate<T extends z.ZodType>(
  schema: T,
  value: unknown,
  root: string,
  locale: Locale,
  sayUnknown?: (name: string) => Bilingual,
): z.output<T> {
  const say = (code: string) => (MESSAGES[code] ?? MESSAGES.custom!)[locale === 'en' ? 'en' : 'es'];
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const code = 'unstorable';
    const errors = unstorable(parsed.data).map((path) => ({
      pointer: pointerOf(root, path),
      code,
      message: say(code),
    }));
    if (errors.length) throw problem('invalid_request', { errors });
    return parsed.data;
  }
  const errors = parsed.error.issues.flatMap((issue): FieldError[] => {
    const { code, path } = issue;
    if (code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        pointer: pointerOf(root, [...path, key]),
        code,
        message: sayUnknown?.(key) ?? say(code),
      }));
    return [
      { pointer: pointerOf(root, path), code, message: customOf(issue) ?? boundOf(issue) ?? say(code) },
    ];
  });
  throw problem('invalid_request', { errors: withoutTwins(errors) });
}
