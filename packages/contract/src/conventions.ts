import { z } from '@hono/zod-openapi';
import { PROBLEM_CODES } from './problems.ts';

/** Prefixes of public ids (TypeID: `prefix_` and 26 characters of base 32, sortable by creation). */
export const ID_PREFIXES = [
  'pro',
  'cus',
  'dst',
  'sta',
  'trf',
  'bat',
  'cod',
  'pkg',
  'quo',
  'ord',
  'pay',
  'lic',
  'con',
  'cns',
  'sal',
  'inv',
  'dsk',
  'pse',
  'sgn',
  'key',
  'evt',
  'aud',
  'ses',
  'pme',
  'srq',
  'rcp',
] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

/** An id as examples show it. */
export const exampleId = (prefix: IdPrefix): string => `${prefix}_01jd3k8v4xe9kt2m5p7q9r1s3v`;

/** A TypeID of one of the prefixes given. */
export const id = (...prefixes: IdPrefix[]) =>
  z
    .string()
    .regex(new RegExp(`^(${prefixes.join('|')})_[0-7][0-9a-hjkmnp-tv-z]{25}$`))
    .openapi({ example: exampleId(prefixes[0] as IdPrefix) });

/** An instant, RFC 3339 in UTC. */
export const Instant = z.iso.datetime().openapi({ example: '2026-11-22T18:00:00Z' });
/** A calendar day in the account's zone. */
export const Day = z.iso.date().openapi({ example: '2026-11-22' });
const MONEY_EXAMPLE = { amount: 214600, currency: 'MXN' as const };
const centavos = (max: number) =>
  z.strictObject({
    amount: z.int().min(0).max(max).openapi({ description: 'Centavos', example: MONEY_EXAMPLE.amount }),
    currency: z.literal('MXN'),
  });
/** Integer centavos of Mexican pesos. */
export const Money = centavos(Number.MAX_SAFE_INTEGER).openapi('Money', { example: MONEY_EXAMPLE });
export type Money = z.infer<typeof Money>;
/** What one movement, code or package is charged: up to a thousand million pesos, so that sums stay exact. */
export const Charge = centavos(100_000_000_000).openapi('Charge', {
  description: 'Money that is charged, up to a thousand million pesos',
  example: MONEY_EXAMPLE,
});

/** What a rule of a body or a query says where it is broken, in both languages; for `refine` and `addIssue`. */
export const says = (en: string, es: string) => ({ message: en, params: { es } });

/** A quantity of stamps or points in one movement. */
export const Quantity = z.int().min(1).max(1_000_000_000).openapi({ example: 250 });
/** A balance or total of stamps or points. */
export const Amount = z.int().openapi({ example: 1494 });

export const Problem = z
  .object({
    type: z.string().openapi({ example: 'https://mostrador.dev/problems/insufficient_points' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.enum(PROBLEM_CODES),
    requestId: z.string(),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .openapi({
        description:
          'One entry for each member of the body or parameter of the query (`/query/limt`) that is wrong or unknown',
      }),
  })
  .catchall(z.unknown())
  .openapi('Problem');
export type Problem = z.infer<typeof Problem>;

export const ListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'Rows a page' }),
  cursor: z.string().max(500).optional().openapi({ description: '`nextCursor` of the page before' }),
});

/** In a query of those that belong to somebody. */
export const Direct = z.enum(['true', 'false']).optional().openapi({
  description:
    "`true`: only those that belong to the caller itself, which are whom it may transfer to. The operator, who sees everybody's, tells its own by it",
});

/** A page of a list: keyset, stable while rows are inserted. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), nextCursor: z.string().nullable() });

export { z };
