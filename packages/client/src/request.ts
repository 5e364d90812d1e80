import { createFinalURL } from 'openapi-fetch';
import type { Call } from './transport.ts';

/** The API's parameters are single values: a list or an object in a query would be none of its operations. */
const queryOf = (values: object): string =>
  `${new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value == null ? [] : [[name, `${value}`]])),
  )}`;

const fill = (path: string, values: object): string =>
  path.replace(/{(\w+)}/g, (_all, name: string) => encodeURIComponent(`${Reflect.get(values, name)}`));

/**
 * One attempt's request. openapi-fetch gives the types and the address; its own client would weigh 2 kB more
 * in every page for serializations that this API has no use for.
 */
export function buildRequest(
  baseUrl: string,
  { method, path, params, body }: Call,
  signal: AbortSignal,
  headers: Record<string, string | undefined>,
): Request {
  const url = createFinalURL(path, {
    baseUrl: baseUrl.replace(/\/$/, ''),
    params: (params ?? {}) as never,
    querySerializer: queryOf,
    pathSerializer: fill,
  });
  const given = Object.entries(headers).filter(([, value]) => value != null) as [string, string][];
  return new Request(url, { method: method.toUpperCase(), headers: given, body: body as BodyInit, signal });
}
