/** A path of the platform itself; anything that would lead elsewhere is null (no open redirect). */
export function safeNext(publicUrl: string, next: string | null): string | null {
  const url = next?.startsWith('/') ? URL.parse(next, publicUrl) : null;
  const own = url?.origin === new URL(publicUrl).origin;
  // `/.//elsewhere.example` is a path of ours whose normal form a browser reads as another host.
  return url && own && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : null;
}
