import type { Api } from '../http/register.ts';

/** A file that pages load from /platform/; its URL changes with its content. */
export interface PageAsset {
  path: string;
  url: string;
  type: string;
  text: string;
}

/** FNV-1a: tells two versions apart, no more. */
function versionOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

export function pageAsset(name: string, type: string, text: string): PageAsset {
  const path = `/platform/${name}`;
  return { path, url: `${path}?v=${versionOf(text)}`, type: `${type}; charset=utf-8`, text };
}

const sourceOf = (value: unknown) =>
  typeof value === 'function' ? `(${value.toString()})` : JSON.stringify(value);

/**
 * A script that runs `main` with `args` in the page. Both are sent as their own source, so that a page's code
 * is typed, checked and bundled like any other: `main`, and a function among `args`, may refer to nothing
 * outside itself.
 *
 * @example
 * const script = pageScript('greet.js', (name: string) => document.title = name, 'Ana');
 */
export function pageScript<Args extends unknown[]>(
  name: string,
  main: (...args: Args) => void,
  ...args: Args
): PageAsset {
  const source = `${sourceOf(main)}(${args.map(sourceOf).join(',')});\n`;
  return pageAsset(name, 'text/javascript', `'use strict';\n${source}`);
}

/** Serves it; each module routes its own. */
export function routeAsset({ app }: Api, asset: PageAsset): void {
  app.get(
    asset.path,
    () =>
      new Response(asset.text, {
        headers: {
          'content-type': asset.type,
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
        },
      }),
  );
}
