/**
 * The request with headers that a page may not set (`Origin`, `Cookie`): they are forbidden on a Request, but
 * not in a plain list of headers, and the handler reads no more than that.
 */
export function withHeaders(request: Request, headers: Readonly<Record<string, string>>): Request {
  const list = new Headers(request.headers);
  for (const [name, value] of Object.entries(headers)) list.set(name, value);
  return new Proxy(request, {
    get(target, property) {
      if (property === 'headers') return list;
      const value = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
