import type { z } from '@mostrador/contract';
import { type FieldError, type Locale, problem } from './problem.ts';

const BODY_BYTES_MAX = 256 * 1024;

/** The body's text, at most 256 kB, also when the length is not announced. */
export async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX) throw problem('body_too_large');
  const text = await request.text();
  if (text.length > BODY_BYTES_MAX) throw problem('body_too_large');
  return text;
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
  unrecognized_keys: { es: 'Miembro desconocido', en: 'Unknown member' },
  invalid_union: {
    es: 'No corresponde a ninguna de las formas permitidas',
    en: 'Matches none of the allowed forms',
  },
  custom: { es: 'No es válido', en: 'Not valid' },
};

/** RFC 6901. */
const pointerOf = (root: string, path: readonly PropertyKey[]) =>
  [root, ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

/** Validated value, or 422 `invalid_request` with one error for each wrong member. */
export function validate<T extends z.ZodType>(
  schema: T,
  value: unknown,
  root: string,
  locale: Locale,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue): FieldError[] => {
    const text = MESSAGES[issue.code] ?? MESSAGES.custom!;
    const message = issue.code === 'custom' ? issue.message : locale === 'en' ? text.en : text.es;
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ pointer: pointerOf(root, path), code: issue.code, message }));
  });
  throw problem('invalid_request', { errors });
}
