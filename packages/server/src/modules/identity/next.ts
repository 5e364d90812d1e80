/** A path of the platform itself; anything that would lead elsewhere is null (no open redirect). */
export function safeNext(publicUrl: string, next: string | null): string | null {
  const url = next?.startsWith('/') ? URL.parse(next, publicUrl) : null;
  return url && url.origin === new URL(publicUrl).origin ? `${url.pathname}${url.search}` : null;
}
