import { type Operation, refusesUnknownQuery, z } from '@mostrador/contract';
import { validate } from './body.ts';
import { nearestName } from './nearest-name.ts';
import type { Bilingual, Locale } from './problem.ts';

/**
 * Reads the query of an operation, by its schema; undefined where it has none. 422 `invalid_request` with one error
 * for each wrong parameter and, in /v1, for each that the operation does not know: `?limt=5` would else answer as if
 * nothing was said.
 */
export function queryReader(
  spec: Operation['spec'],
): (query: Record<string, string>, locale: Locale) => unknown {
  const known = Object.keys(spec.query?.shape ?? {});
  const schema = refusesUnknownQuery(spec) ? (spec.query ?? z.object({})).strict() : spec.query;
  const sayUnknown = (name: string) => unknownParameter(name, known);
  return (query, locale) => schema && validate(schema, query, '/query', locale, sayUnknown);
}

function unknownParameter(name: string, known: readonly string[]): Bilingual {
  const meant = nearestName(name, known);
  return meant
    ? {
        es: `Parámetro desconocido; ¿quiso decir «${meant}»?`,
        en: `Unknown parameter; did you mean "${meant}"?`,
      }
    : { es: 'Parámetro desconocido', en: 'Unknown parameter' };
}
